// Exit this page: covers the page at once, has the chat deleted, and puts a neutral page in this one's place in the history.
(() => {
  "use strict";
  const form = document.getElementById("leave");
  if (!form) return;
  const status = document.getElementById("leave-status");
  let presses = 0;
  let timer;
  document.getElementById("shift").hidden = false;

  function go() {
    const cover = document.createElement("div");
    cover.className = "leaving";
    cover.setAttribute("role", "alert");
    cover.textContent = "Loading";
    const body = new URLSearchParams(new FormData(form));
    document.title = "Loading";
    document.body.replaceChildren(cover);
    try { sessionStorage.clear(); } catch { /* nothing was kept */ }
    fetch("/leave", { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => {});
    if (parent !== window) parent.postMessage({ carers: "leave" }, "*");
    setTimeout(() => location.replace(form.dataset.site), parent === window ? 0 : 300);
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); go(); });
  function shift() {
    if (form.hidden) return;
    presses += 1;
    clearTimeout(timer);
    timer = setTimeout(() => { presses = 0; status.textContent = ""; }, 5000);
    if (presses >= 3) go();
    else status.textContent = "Shift, press " + (3 - presses) + " more to leave.";
  }

  // Whatever gets the focus lies clear of the bar, also when the page was still on its way to a reply.
  let focused = 0;
  function clear() {
    const has = document.activeElement;
    if (form.hidden || Date.now() - focused > 1000 || !has || has === document.body || form.contains(has)) return;
    const at = has.getBoundingClientRect();
    const over = form.getBoundingClientRect().bottom - at.top;
    if (over > 0 && at.bottom > 0 && at.height < innerHeight / 2) scrollBy({ top: -over - 8, behavior: "instant" });
  }
  document.addEventListener("focusin", () => { focused = Date.now(); requestAnimationFrame(clear); });
  addEventListener("scroll", clear, { passive: true });
  addEventListener("scrollend", clear);

  document.addEventListener("keyup", (event) => { if (event.key === "Shift") shift(); else presses = 0; });
  // The council's page around the chat passes the key on when it was pressed there.
  addEventListener("message", (event) => {
    if (parent !== window && event.source === parent && event.data && event.data.carers === "shift") shift();
  });
})();
