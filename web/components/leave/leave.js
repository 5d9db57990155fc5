// Exit this page: covers the page at once, has the chat deleted, and puts a neutral page in this one's place in the history.
(() => {
  "use strict";
  const form = document.getElementById("leave");
  if (!form) return;
  const status = document.getElementById("leave-status");
  let presses = 0;
  let alone = false;
  let timer;
  if (matchMedia("(pointer: coarse)").matches) document.getElementById("shift").remove(); // a phone has no such key to press alone
  else document.getElementById("shift").hidden = false;

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
  function begin() {
    clearTimeout(timer);
    presses = 0;
    alone = false;
    status.textContent = "";
  }
  function shift() {
    if (form.hidden) return;
    presses += 1;
    if (presses === 1) timer = setTimeout(begin, 5000);
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

  // Only a Shift pressed and let go by itself counts: no capital letter, no Shift and Tab, no Shift and a click.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") begin();
    else if (!event.repeat) alone = !(event.ctrlKey || event.altKey || event.metaKey);
  });
  document.addEventListener("keyup", (event) => {
    if (event.key === "Shift" && alone) shift();
    alone = false;
  });
  document.addEventListener("pointerdown", begin);
  addEventListener("blur", () => { alone = false; });
  // The council's page around the chat passes the key on when it was pressed there.
  addEventListener("message", (event) => {
    if (parent !== window && event.source === parent && event.data && event.data.carers === "shift") shift();
  });
})();
