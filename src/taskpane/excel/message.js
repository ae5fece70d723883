/* The text comes from our own ribbon page and is shown as text only. */
document.getElementById("text").textContent = new URLSearchParams(location.search).get("text") || "";
