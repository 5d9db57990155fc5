// Sends the page's own forms without loading the page anew. The server renders every word that is shown; on anything
// unexpected the form is sent the plain way. What is typed is only ever put into the page as text.
(() => {
  "use strict";
  const get = (id) => document.getElementById(id);
  const log = get("log");
  const status = get("status");
  if (!log || !window.fetch || !window.URLSearchParams || !("content" in get("pending"))) return;
  const LONGEST = 20000; // milliseconds until a line that says nothing counts as broken
  const busy = new Set(); // "urgent" help never waits for another message
  const lane = (form) => (form.matches(".urgent") ? "urgent" : "other");
  let again = null;
  let sent = false; // what is in the box goes with the form

  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  // A press is answered on the screen first (INP); a page out of sight paints nothing, so that this never waits for long.
  const painted = () => Promise.race([wait(50), new Promise((done) => requestAnimationFrame(() => setTimeout(done)))]);
  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (n) => n.toString(16).padStart(2, "0")).join("");
  // Says something to a screen reader, each part with the voice of its own language.
  const say = (...parts) => {
    status.replaceChildren(...parts.filter(Boolean).map((part, at) => {
      const span = document.createElement("span");
      span.textContent = (at ? " " : "") + (part.textContent || part).trim();
      if (part.lang) Object.assign(span, { lang: part.lang, dir: part.dir });
      return span;
    }));
  };
  const fine = () => matchMedia("(pointer: fine)").matches; // on a phone Enter is a new line
  const hint = () => { get("enter").hidden = !fine(); };

  // The one message on its way is kept in this tab until its answer is here, so that a page that dies loses nothing; so is
  // what is half written, when a link is followed.
  const said = () => log.querySelectorAll(".you:not(.pending)").length;
  const store = (name, words) => {
    try {
      if (words) sessionStorage.setItem(name, words);
      else sessionStorage.removeItem(name);
    } catch { /* not allowed here: nothing is kept */ }
  };
  const kept = (name) => {
    try { return sessionStorage.getItem(name); } catch { return null; }
  };
  const keep = (words) => store("unsent", words && said() + " " + words);

  async function post(address, body, part, signal) {
    for (const pause of [700, 1500, 0]) { // the same message id is answered once
      try {
        const response = await fetch(address, { method: "POST", body, signal, headers: { Accept: "text/html;fragment=" + part } });
        if (response.status < 502 || !pause) return response;
      } catch (error) {
        if (!pause || (signal && signal.aborted)) throw error;
      }
      await wait(pause);
    }
  }

  function show(words) {
    const item = get("pending").content.cloneNode(true).firstElementChild;
    item.querySelector("p").textContent = words;
    get("chat").hidden = get("forget").hidden = false;
    log.append(item);
    item.scrollIntoView({ block: "nearest" });
    return item;
  }

  // Says it where it is seen: below what was pressed, or above the box.
  function notThrough(choice) {
    const note = get("offline").content.cloneNode(true).firstElementChild;
    note.querySelector("[data-typed]").hidden = !!choice;
    note.querySelector("[data-pressed]").hidden = !choice;
    if (choice && choice.isConnected) {
      note.querySelector("q").textContent = choice.textContent;
      choice.form.after(note);
      note.focus({ preventScroll: true });
    } else get("composer").before(note);
    note.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  function noError() {
    document.querySelectorAll("#composer .error").forEach((old) => old.remove());
    get("text").removeAttribute("aria-invalid");
    get("text").setAttribute("aria-describedby", "hint");
  }

  function plainly(form, choice) {
    sent = !choice;
    if (choice) {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: "choice", value: choice.value });
      form.append(field);
    }
    HTMLFormElement.prototype.submit.call(form);
  }

  function parsed(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html; // made and escaped by our own server
    return [...holder.content.children];
  }

  // What is heard of a reply, in the order in which it is read.
  function heard(reply) {
    return [...reply.querySelectorAll(".words, .fact > p:first-child, .service, .choices")].map((part) => {
      if (part.matches(".choices")) return "You can choose: " + [...part.querySelectorAll(".button")].map((one) => one.textContent).join("; ") + ".";
      if (!part.matches(".service")) return part;
      const phone = part.querySelector(".phone");
      return part.querySelector("h4").textContent + (phone ? ", " + phone.lastChild.textContent : "") + ".";
    });
  }

  function answered(html, pending, words) {
    const items = parsed(html);
    const reply = items[items.length - 1];
    const newest = !pending.nextElementSibling; // else urgent help was asked for, and answered, meanwhile
    if (newest) {
      document.querySelectorAll("form.choices, form.right, .thanks, .jump").forEach((old) => old.remove());
      if (get("latest")) get("latest").removeAttribute("id");
    } else {
      reply.querySelectorAll("form, .jump").forEach((old) => old.remove());
      reply.querySelector("h3").removeAttribute("id");
    }
    pending.replaceWith(...items);
    if (!busy.size && reply.id.slice(5) > log.querySelectorAll(".reply").length) { // another tab went on with the same chat
      history.replaceState(null, "", "#latest");
      location.reload();
      return;
    }
    const parts = heard(reply);
    if (reply.querySelector(".service, .fact")) get("take").hidden = false;
    if (reply.matches("[data-leave]") && get("leave").hidden) {
      get("leave").hidden = false;
      parts.push("To leave this page quickly, " + (get("shift") ? "press Shift 3 times." : "press Exit this page, at the top."));
    }
    say(...parts);
    dispatchEvent(new Event("carers:answered"));
    const typing = get("text").value;
    if (reply.matches("[data-again]") && !typing) get("text").value = words; // parts were down: nobody has to type it again
    if (newest && !(typing && document.activeElement === get("text"))) {
      items[0].scrollIntoView({ block: "start" });
      reply.querySelector("h3").focus({ preventScroll: true });
    }
  }

  async function submit(form, choice) {
    const mine = lane(form);
    const buttons = (mine === "urgent" ? ".urgent" : "[data-chat]:not(.urgent)") + " button";
    busy.add(mine);
    again = null;
    const text = get("text");
    const words = choice ? "" : text.value;
    const body = new URLSearchParams(new FormData(form));
    if (choice) body.set("choice", choice.value);
    else keep(words);
    document.querySelectorAll(".offline").forEach((old) => old.remove());
    noError();
    document.querySelectorAll(buttons).forEach((button) => button.setAttribute("aria-disabled", "true"));
    const shown = choice ? choice.textContent : words.trim();
    const pending = shown ? show(shown) : document.createElement("li");
    if (!choice) text.value = "";
    say("Sending");
    const line = new AbortController();
    const hangs = setTimeout(() => line.abort(), LONGEST);
    let response, html;
    try {
      await painted();
      response = await post("/", body, "turn", line.signal);
      html = await response.text();
    } catch {
      response = null;
    }
    clearTimeout(hangs);
    busy.delete(mine);
    document.querySelectorAll(buttons).forEach((button) => button.removeAttribute("aria-disabled"));
    if (response && response.status === 200) {
      if (mine === "other") keep(null);
      form.elements.message_id.value = newId();
      answered(html, pending, words);
      return;
    }
    pending.remove();
    if (!log.children.length) get("chat").hidden = get("forget").hidden = true;
    if (!choice) get("text").value = words + (get("text").value ? "\n" + get("text").value : "");
    say("");
    if (!response || response.status > 501) {
      notThrough(choice);
      const left = get("text").value;
      again = () => {
        if (choice) { if (choice.isConnected) submit(form, choice); } else if (get("text").value === left) submit(get("composer"));
      };
    } else if ((response.status === 422 || response.status === 429) && !choice) {
      if (response.status === 422) keep(null);
      get("composer").outerHTML = html;
      hint();
      get("text").focus({ preventScroll: true });
      const at = get("error") || get("composer"); // at once, as a smooth way there loses against the focus, and after what autofocus does
      await painted();
      at.scrollIntoView({ block: "center", behavior: "instant" });
    } else {
      keep(null);
      plainly(form, choice);
    }
  }

  async function rate(form, button) {
    const body = new URLSearchParams(new FormData(form));
    body.set("answer", button.value);
    try {
      const response = await post("/feedback", body, "turn");
      if (response.status !== 200) throw response;
      const [thanks] = parsed(await response.text());
      form.replaceWith(thanks);
      thanks.focus();
    } catch {
      form.remove(); // not worth a carer's worry
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    if (form.matches("form.right") && button) {
      event.preventDefault();
      rate(form, button);
      return;
    }
    if (!form.matches("[data-chat]")) return;
    const choice = button && button.name === "choice" ? button : null;
    const free = !busy.has(lane(form));
    if (free && form.id !== "composer" && !choice) return; // a browser that does not say which button: the plain way
    event.preventDefault();
    if (free) submit(form, choice);
  });

  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "text" || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (!fine()) return;
    event.preventDefault();
    if (event.target.value.trim()) get("composer").requestSubmit();
  });

  addEventListener("pagehide", () => store("draft", !sent && get("text") && get("text").value)); // there is no box after "Exit this page"
  document.addEventListener("submit", (event) => { sent = sent || event.target.matches('[action="/forget"]'); });

  addEventListener("online", () => { if (again && !busy.size) again(); });

  hint();
  if (location.hash === "#latest" && get("latest")) get("latest").focus(); // a page loaded again does not go there by itself
  const unsent = /^(\d+) ([^]+)$/.exec(kept("unsent") || "");
  if (unsent && said() <= unsent[1] && !get("text").value) {
    get("text").value = unsent[2];
    notThrough(null);
  } else {
    keep(null);
    get("text").value = get("text").value || kept("draft") || "";
  }
  store("draft");

  // A page kept by the browser may show a chat that was forgotten meanwhile.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
