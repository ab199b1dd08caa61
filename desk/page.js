// The page's own scripts: tabs, copying, places to fill in, forms inside the panels.
// Everything is local: nothing here asks another machine for anything.
(() => {
  const $ = (what, inside = document) => inside.querySelector(what);
  const redress = (window.redress = { adding: null });

  // A message sent before the saved case is shown waits for it, so that neither hides the other.
  redress.opened = new Promise((done) => { redress.isOpen = () => done(); });

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
    const open = new URL(window.location).searchParams.get("case");
    return [text, caseId || added || open || "", known || redress.known()[0], ...rest];
  };

  // After a turn: its end is in view, and the keyboard goes on where a person would write.
  redress.done = (id) => {
    redress.remember(id);
    const talk = $("#rd-chat .bubble-wrap");
    talk?.scrollTo({ top: talk.scrollHeight });
    const writes = window.matchMedia("(pointer: fine)").matches;
    if (writes && document.activeElement === document.body) $("#rd-message textarea")?.focus();
  };

  redress.toTheBox = () => {
    const box = $("#rd-message textarea");
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  };

  redress.toTheLine = () => { $("#rd-line .rd-copy")?.focus(); };

  redress.copy = async (text) => {
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

  // The list of cases: search, rename, delete in two steps, load a case from a file. A new list
  // comes after each turn; what was open, searched for and said in the old one stays.
  redress.cases = (element, trigger) => {
    let open = false, words = "", said = "";
    const find = () => {
      for (const row of element.querySelectorAll("nav li")) {
        row.hidden = !$("a", row).textContent.toLowerCase().includes(words.toLowerCase());
      }
    };
    const say = (text) => { $("[role=status]", element).textContent = said = text; };
    const renew = () => {
      const list = $("nav > details", element);
      if (!list || list.redress) return;
      list.redress = true;
      list.open = open;
      list.addEventListener("toggle", () => { open = list.open; });
      const search = $("[type=search]", list);
      if (search) search.value = words;
      say(said);
      find();
    };
    renew();
    new MutationObserver(renew).observe(element, { childList: true, subtree: true });
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
      shut.open = false;
      $("summary", shut).focus();
    });
    element.addEventListener("change", async (event) => {
      const [file] = event.target.dataset.load ? event.target.files : [];
      if (!file) return;
      say("Reading the case…");
      try {
        const headers = { "redress-name": "case.json" };
        const answer = await fetch("take/case", { method: "POST", headers, body: file });
        const taken = await answer.json();
        if (taken.case_id) window.location.search = `?case=${taken.case_id}`;
        say(taken.says);
      } catch { say("The file could not be read; please try again."); }
      event.target.value = "";
    });
  };

  // Facts: each has a form of its own. Proof: a button for what is there.
  redress.facts = (element, trigger) => {
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      const unknown = event.submitter?.name === "unknown";
      const value = unknown ? "" : event.target.elements.value.value;
      if (unknown || value) trigger("edit", { field: event.target.dataset.field, value });
    });
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

  // Places to fill in: what is typed stands in the words at once.
  const write = (field, text) => {
    if (field.value === text) return;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const filled = (text, slots) => slots.reduce(
    (so, slot) => slot.value ? so.replaceAll(`[${slot.dataset.slot}]`, slot.value) : so, text);
  document.addEventListener("input", (event) => {
    const draft = event.target.closest?.(".rd-draft");
    if (!draft) return;
    const slots = [...draft.querySelectorAll("[data-slot]")];
    if (event.target.dataset.slot) {
      for (const field of draft.querySelectorAll("textarea")) {
        const own = field.redress;
        const from = own && own.made === field.value ? own.from : field.value;
        const made = filled(from, slots);
        field.redress = { from, made };
        write(field, made);
      }
    }
    const fields = [...draft.querySelectorAll("textarea")];
    const count = $("[data-words]", draft);
    const words = fields.at(-1).value.split(/\s+/).filter(Boolean).length;
    if (count) count.textContent = words;
    for (const slot of slots) {
      const open = fields.some((field) => field.value.includes(`[${slot.dataset.slot}]`));
      slot.classList.toggle("rd-open", open);
    }
  });
})();
