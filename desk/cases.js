// The list of cases: search, rename, delete in two steps, load a case from a file. It is renewed
// after each turn, as a list that is shut; what was open, searched for and said stays.
(() => {
  const { redress } = window, { $ } = redress;
  const NONE = "No case has that.";
  let open = false, words = "", said = "", found = null, waiting;
  const say = (text) => {
    said = text;
    const line = $("#rd-top [role=status]");
    if (line && line.textContent !== text) line.textContent = text;
  };
  redress.cases = (element, trigger) => {
    const rows = () => [...element.querySelectorAll("nav li")];
    const id = (row) => $("[data-forget]", row).dataset.forget;
    const find = () => {
      for (const row of rows()) row.hidden = Boolean(found) && !found.has(id(row));
    };
    // The titles are looked through at once, the whole cases by the server.
    const search = async () => {
      const sought = words, inTitle = (row) =>
        $("a", row).textContent.toLowerCase().includes(sought.toLowerCase());
      found = sought.trim() ? new Set(rows().filter(inTitle).map(id)) : null;
      find();
      if (said === NONE) say("");
      if (!found) return;
      const cases = rows().map(id);
      let more = [];
      try {
        const body = JSON.stringify({ words: sought, cases });
        more = await (await fetch("find", { method: "POST", body })).json();
      } catch {}
      if (sought !== words) return;
      for (const one of more) found.add(one);
      find();
      if (!found.size) say(NONE);
    };
    const renew = () => {
      const list = $("nav > details", element), box = $("nav [type=search]", element);
      if (list && list.open !== open) list.open = open;
      if (box && box.value !== words) box.value = words;
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
      clearTimeout(waiting);
      waiting = setTimeout(search, 200);
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
})();
