document.getElementById("workbench")!.textContent = "绩效监控助手";
