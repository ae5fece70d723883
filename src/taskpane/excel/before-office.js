/* Written for the oldest browsers: Excel 2019 and older show add-ins in Internet Explorer, which runs none of our pages. */
(function () {
  if (!window.Promise || !window.Proxy || !("noModule" in document.createElement("script")))
    window.location.replace("unsupported.html");
})();
