// The page's own scripts: tabs, copying, places to fill in, forms inside the panels.
// Everything is local: nothing here asks another machine for anything.
(() => {
  const $ = (what, inside = document) => inside.querySelector(what);
  const redress = (window.redress = { adding: null });

  // A message sent before the saved case is shown waits for it, so that neither hides the other.
  redress.opened = new Promise((done) => {
    redress.isOpen = (id) => { redress.remember(id); done(); };
  });

  redress.open = () => new URL(window.location).searchParams.get("case") || "";

  redress.known = () => {
    try { return [JSON.parse(localStorage.getItem("redress.cases")).join(" ")]; }
    catch { return [""]; }
  };

  redress.remember = (id) => {
    const page = new URL(window.location);
    id ? page.searchParams.set("case", id) : page.searchParams.delete("case");
    window.history.replaceState(null, "", page);
    let held = [];
    try { held = JSON.parse(localStorage.getItem("redress.cases")) || []; } catch {}
    if (id && !held.includes(id)) held.push(id);
    localStorage.setItem("redress.cases", JSON.stringify(held));
  };

  // What was typed goes to the case that was being opened, or to that of the files being read.
  redress.ready = async (text, caseId, known, ...rest) => {
    await redress.opened;
    const added = await redress.adding;
    return redress.chosen(
      text, caseId || added || redress.open(), known || redress.known()[0], ...rest);
  };

  // The last input of every turn says which model to ask. It is put in here as the turn leaves, so
  // that the key stands nowhere but in its field.
  const inThePanel = (name) => $(`#rd-model [name=${name}]`);
  redress.typed = () => JSON.stringify(Object.fromEntries(
    ["address", "model", "key"].map((name) => [name, inThePanel(name).value])));
  redress.chosen = (...given) => [
    ...given.slice(0, -1), inThePanel("use").checked ? redress.typed() : ""];

  redress.model = (element, trigger) => {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-do]");
      if (button) trigger(button.dataset.do);
    });
    element.addEventListener("change", (event) => {
      const { name, value } = event.target;
      if (name === "preset" && value) inThePanel("address").value = value;
    });
  };

  redress.found = () => {
    const found = $("#rd-model-told [data-address]")?.dataset;
    if (!found) return;
    for (const name of ["address", "model"]) inThePanel(name).value = found[name];
    inThePanel("use").checked = true;
  };

  // After a turn: one reads on from the message, and the keyboard goes on where a person would
  // write. Where the line to say has the focus, it stays in view.
  redress.done = (id) => {
    redress.remember(id);
    const talk = $("#rd-chat .bubble-wrap");
    const said = talk ? [...talk.querySelectorAll("[data-testid=user]")].at(-1) : null;
    const top = (of) => of.getBoundingClientRect().top;
    if (said) talk.scrollTop += top(said) - top(talk) - 12;
    const writes = window.matchMedia("(pointer: fine)").matches;
    if (writes && document.activeElement === document.body) $("#rd-message textarea")?.focus();
    if (!writes && !$("#rd-live :focus")) $("#rd-chat").scrollIntoView();
  };

  const write = (field, text) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  redress.starters = (element) => {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-start]");
      if (!button) return;
      const box = $("#rd-message textarea");
      write(box, button.dataset.start);
      box.focus();
    });
  };

  redress.toTheLine = () => { $("#rd-line .rd-copy")?.focus(); };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text); // on this computer or over https
      return "Copied";
    } catch {
      const held = document.createElement("textarea");
      held.value = text;
      document.body.append(held);
      held.select();
      const done = document.execCommand("copy");
      held.remove();
      return done ? "Copied" : "Please select the text and copy it";
    }
  };

  // Tabs: arrow keys move between them, as screen readers announce.
  const show = (name) => {
    const side = $("#rd-side");
    side.dataset.tab = name;
    for (const tab of side.querySelectorAll("[role=tab]")) {
      const here = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", here);
      tab.tabIndex = here ? 0 : -1;
    }
    const panel = $(`#rd-p-${name}`);
    panel?.setAttribute("role", "tabpanel");
    panel?.setAttribute("aria-labelledby", `rd-tab-${name}`);
  };
  redress.show = show;

  redress.tabs = (element) => {
    const tabs = () => [...element.querySelectorAll("[role=tab]")];
    element.addEventListener("click", (event) => {
      const tab = event.target.closest("[role=tab]");
      if (tab) show(tab.dataset.tab);
    });
    element.addEventListener("keydown", (event) => {
      const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -99, End: 99 };
      if (!(event.key in steps)) return;
      event.preventDefault();
      const all = tabs();
      const at = all.indexOf(document.activeElement) + steps[event.key];
      const next = Math.abs(steps[event.key]) > 1
        ? Math.min(Math.max(at, 0), all.length - 1)
        : (at + all.length) % all.length;
      show(all[next].dataset.tab);
      all[next].focus();
    });
    show("words");
  };

  // The list of cases: search, rename, delete in two steps, load a case from a file. It is renewed
  // after each turn, as a list that is shut; what was open, searched for and said stays.
  let open = false, words = "", said = "";
  const say = (text) => {
    said = text;
    const line = $("#rd-top [role=status]");
    if (line && line.textContent !== text) line.textContent = text;
  };
  redress.cases = (element, trigger) => {
    const find = () => {
      for (const row of element.querySelectorAll("nav li")) {
        row.hidden = !$("a", row).textContent.toLowerCase().includes(words.toLowerCase());
      }
    };
    const renew = () => {
      const list = $("nav > details", element), search = $("nav [type=search]", element);
      if (list && list.open !== open) list.open = open;
      if (search && search.value !== words) search.value = words;
      say(said);
      find();
    };
    renew();
    new MutationObserver(renew).observe(
      element, { childList: true, subtree: true, attributeFilter: ["open"] });
    element.addEventListener("click", (event) => {
      const summary = event.target.closest("nav > details > summary");
      if (summary) open = !summary.parentElement.open; // the browser does it next
    });
    element.addEventListener("input", (event) => {
      if (event.target.type !== "search") return;
      words = event.target.value;
      find();
    });
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      const { dataset, elements } = event.target;
      trigger("rename", { case: dataset.case, name: elements.name.value });
    });
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-forget]");
      if (!button) return;
      if (button.dataset.sure) trigger("delete", { case: button.dataset.forget });
      button.dataset.sure = "yes";
      button.textContent = "Delete for good?";
    });
    element.addEventListener("keydown", (event) => {
      const shut = event.key === "Escape" && event.target.closest("details[open]");
      if (!shut) return;
      if (shut.matches("nav > details")) open = false;
      shut.open = false;
      $("summary", shut).focus();
    });
  };

  // Called by the field itself: a list that comes while a file is being chosen takes the field's
  // place, and what happens in a field without a place reaches no one else.
  redress.load = async (field) => {
    const [file] = field.files;
    if (!file) return;
    say("Reading the case…");
    try {
      const headers = { "redress-name": "case.json" };
      const answer = await fetch("take/case", { method: "POST", headers, body: file });
      const taken = await answer.json();
      if (taken.case_id) window.location.search = `?case=${taken.case_id}`;
      say(taken.says);
    } catch { say("The file could not be read; please try again."); }
    field.value = "";
  };

  // Facts and contacts: each has a form of its own, and a day to come is none on which something
  // happened. Proof: a button for what is there.
  redress.facts = (element, trigger) => {
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      const unknown = event.submitter?.name === "unknown";
      const { field = "", contact = 0 } = event.target.dataset;
      const written = Object.fromEntries(new FormData(event.target));
      const value = contact ? (unknown ? {} : written) : (unknown ? "" : written.value);
      if (unknown || value) trigger("edit", { field, contact: Number(contact), value });
    });
    element.addEventListener("invalid", ({ target }) => {
      target.setCustomValidity(target.validity.rangeOverflow ? target.dataset.late : "");
    }, true);
    element.addEventListener("input", ({ target }) => target.setCustomValidity(""));
  };
  redress.proof = (element, trigger) => {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-have]");
      if (button) trigger("select", { exhibit: button.dataset.have });
    });
  };
  redress.replies = (element, trigger) => {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-say]");
      if (button) trigger("select", { words: button.dataset.say });
    });
  };

  redress.forgetting = (element, trigger) => {
    element.addEventListener("click", (event) => {
      const { ask, yes, no } = event.target.dataset;
      if (yes !== undefined) trigger("delete");
      if (ask === undefined && no === undefined) return;
      const asking = ask !== undefined;
      $("[data-ask]", element).hidden = asking;
      $("div", element).hidden = !asking;
      $(asking ? "[data-no]" : "[data-ask]", element).focus();
    });
  };

  // Words to send. What is filled in or changed by hand is kept by this tab alone, for each case:
  // `slots` by their names, `own` by the words that were written here.
  const OURS = "redress.words.";
  const held = {};
  const ofTheCase = () => {
    const id = redress.open();
    if (!held[id]) {
      try { held[id] = JSON.parse(sessionStorage.getItem(OURS + id)); } catch {}
      held[id] ||= { slots: {}, own: {} };
    }
    return [held[id], () => {
      try { sessionStorage.setItem(OURS + id, JSON.stringify(held[id])); } catch {}
    }];
  };

  // After a case was deleted: nothing of a case that is no longer in the list stays in this tab.
  redress.forgot = (id) => {
    redress.remember(id);
    const there = new Set(
      [...document.querySelectorAll("nav [data-forget]")].map((one) => one.dataset.forget));
    for (const key of Object.keys(sessionStorage)) {
      const gone = key.startsWith(OURS) && !there.has(key.slice(OURS.length));
      if (gone) sessionStorage.removeItem(key);
    }
    for (const one of Object.keys(held)) if (!there.has(one)) delete held[one];
  };

  const filled = (text, slots) => Object.entries(slots).reduce(
    (so, [slot, value]) => value ? so.replaceAll(`[${slot}]`, value) : so, text);

  redress.words = (element) => {
    const fields = (inside = element) => [...inside.querySelectorAll(".rd-field textarea")];
    const count = (card) => {
      const texts = fields(card).map((field) => field.value);
      const number = $("[data-words]", card);
      const words = `${texts.at(-1).split(/\s+/).filter(Boolean).length}`;
      if (number.textContent !== words) number.textContent = words;
      for (const slot of card.querySelectorAll("[data-slot]")) {
        const open = texts.some((text) => text.includes(`[${slot.dataset.slot}]`));
        slot.classList.toggle("rd-open", open);
      }
    };
    const renew = () => {
      const [{ slots, own }] = ofTheCase();
      for (const slot of element.querySelectorAll("[data-slot]")) {
        const value = slots[slot.dataset.slot] || "";
        if (slot.value !== value) slot.value = value;
      }
      for (const field of fields()) {
        const shown = filled(own[field.defaultValue] ?? field.defaultValue, slots);
        if (field.value !== shown) field.value = shown;
      }
      element.querySelectorAll(".rd-draft").forEach(count);
    };
    renew();
    new MutationObserver(renew).observe(
      element, { childList: true, subtree: true, characterData: true });
    element.addEventListener("input", ({ target }) => {
      const [{ slots, own }, keep] = ofTheCase();
      if (target.dataset.slot) slots[target.dataset.slot] = target.value;
      else own[target.defaultValue] = target.value;
      keep();
      renew();
    });
    element.addEventListener("click", async (event) => {
      const button = event.target.closest(".rd-copy");
      if (!button) return;
      button.textContent = await copy($("textarea", button.parentElement).value);
      setTimeout(() => { button.textContent = button.dataset.label; }, 2_000);
    });
  };
})();
