// Inside a council's page: says that the chat is there, and passes Escape on, so that the page around it can close it.
if (parent !== window) {
  document.body.classList.add("framed");
  parent.postMessage({ carers: "ready" }, "*");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) parent.postMessage({ carers: "close" }, "*");
  });
}
