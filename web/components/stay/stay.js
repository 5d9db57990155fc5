// Warns before a quiet chat is closed, and keeps it open when asked (WCAG 2.2.1). The time is looked at again whenever the
// page comes back to sight, as a sleeping phone runs no timers.
(() => {
  "use strict";
  const get = (id) => document.getElementById(id);
  const form = get("stay");
  const box = get("closing");
  if (!form || !box.showModal) return;
  const whole = form.dataset.minutes * 60000;
  const warn = Math.min(300000, whole / 2);
  let until, timer, before;
  const clock = () => new Date(until).toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit", hour12: true }).replace(" ", "");

  function begin() {
    until = Date.now() + whole;
    get("closes").textContent = clock();
    look();
  }

  function look() {
    clearTimeout(timer);
    const left = until - Date.now();
    if (left > warn || get("forget").hidden) {
      if (box.open) box.close();
      timer = setTimeout(look, Math.max(1000, left - warn));
      return;
    }
    if (left > 0) {
      get("closing-words").textContent = "It has been quiet for a while. It closes at " + clock() + ". What was said in it is then gone.";
      timer = setTimeout(look, left + 500);
    } else {
      get("closing-title").textContent = "This chat has closed";
      get("closing-words").textContent = "What is on this page stays until you leave it. You can write again at any time: that starts a new chat.";
      get("closing-stay").textContent = "Close this note";
    }
    if (!box.open) {
      before = document.activeElement;
      box.showModal();
      get("closing-title").focus();
    }
  }

  async function stay() {
    if (until <= Date.now()) { box.close(); return; }
    try {
      const body = new URLSearchParams(new FormData(form));
      const response = await fetch("/stay", { method: "POST", body, headers: { Accept: "text/html;fragment=turn" } });
      if (response.ok) { begin(); get("status").textContent = "The chat stays open until " + clock() + "."; }
      box.close();
    } catch { /* the line is down: the warning stays, and can be pressed again */ }
  }

  get("closing-stay").addEventListener("click", stay);
  box.addEventListener("cancel", (event) => { event.preventDefault(); stay(); });
  box.addEventListener("close", () => { if (before && before.isConnected) before.focus(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); stay(); });
  document.addEventListener("visibilitychange", look);
  addEventListener("carers:answered", begin);
  begin();
})();
