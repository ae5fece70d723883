/* No usage data leaves the office. */
if (window.OTel && window.OTel.OTelLogger) window.OTel.OTelLogger.Enabled = false;
/* Office.js puts null before the browser's own functions. */
delete window.history.pushState;
delete window.history.replaceState;
