// Inside a council's page: says that the chat is there, and passes Escape on, so that the page around it can close it.
// Where the browser keeps no cookie in a frame, this tab keeps the chat's signed token instead, as long as it is open.
(() => {
  "use strict";
  if (parent === window) return;
  const form = document.getElementById("stay");
  document.body.classList.add("framed");
  parent.postMessage({ carers: "ready" }, "*");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) parent.postMessage({ carers: "close" }, "*");
  });
  if (!form || !form.elements.session) return;
  const mine = ["session", "form_token"].map((name) => form.elements[name]);

  function keep() {
    if (!document.querySelector("[data-carried]")) return;
    document.getElementById("carry").hidden = false;
    document.getElementById("take").hidden = true;
    document.querySelectorAll('main a[href^="/"], footer a[href^="/"]').forEach((link) => { link.target = "_blank"; });
    try { sessionStorage.setItem("chat", mine.map((field) => field.value).join(" ")); } catch { /* it may keep nothing at all */ }
  }

  let kept;
  try {
    kept = sessionStorage.getItem("chat");
    sessionStorage.removeItem("chat");
  } catch { /* not allowed here */ }
  if (kept && !document.querySelector(".turn")) {
    kept.split(" ").forEach((value, at) => { mine[at].value = value; });
    HTMLFormElement.prototype.submit.call(form); // the page comes back with the chat in it, or says that it was closed
    return;
  }
  keep();
  addEventListener("carers:answered", keep);
})();
