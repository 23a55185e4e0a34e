/// The SHA-256 of ``explorerStyle`` in Base64, for the page's policy.
let explorerStyleHash = "KZjcY8Sp/lJRZdSzS0kp9hyJ0/atWAZKF/K43+5l31U="

/// The style sheet of the explorer page.
let explorerStyle = """
  :root { --page: #fff; --ink: #1b1f24; --faint: #5b6470; --line: #d9dde3; --panel: #f6f7f9;
    --accent: #0060a0; color-scheme: light; }
  :root.dark { --page: #14171c; --ink: #f2f4f7; --faint: #a6aebb; --line: #333a45;
    --panel: #1c2128; --accent: #7cc0f5; color-scheme: dark; }
  * { box-sizing: border-box; }
  [hidden] { display: none !important; }
  html, body { height: 100%; margin: 0; }
  body { display: flex; flex-direction: column; background: var(--page); color: var(--ink);
    font: 14px/1.45 "DejaVu Sans", Verdana, sans-serif; }
  header { display: flex; align-items: baseline; gap: 1em; padding: .6em 1em;
    border-bottom: 1px solid var(--line); }
  h1 { font-size: 1.2em; margin: 0; }
  header p { margin: 0; color: var(--faint); flex: 1; }
  button, input, select { font: inherit; color: inherit; background: var(--page);
    border: 1px solid var(--line); border-radius: 6px; padding: .3em .6em; }
  button { cursor: pointer; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  main { flex: 1; display: flex; min-height: 0; }
  aside { width: 300px; overflow-y: auto; padding: .8em 1em; border-right: 1px solid var(--line);
    background: var(--panel); }
  aside label { display: block; font-weight: bold; }
  #search { width: 100%; margin-top: .3em; }
  #count { margin: .4em 0; color: var(--faint); }
  #results { margin: 0 0 .8em; padding: 0; list-style: none; max-height: 40vh; overflow-y: auto; }
  #results button { width: 100%; text-align: left; border: 0; border-radius: 4px;
    background: none; padding: .3em .4em; }
  #results button:hover { background: var(--line); }
  fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 .8em; }
  legend { font-weight: bold; padding: 0 .3em; }
  #member { width: 100%; }
  .years { display: flex; gap: .6em; margin-top: .5em; }
  .years label { font-weight: normal; }
  .years input { width: 5.4em; }
  .all { display: flex; gap: .5em; margin-bottom: .4em; }
  .all button { padding: .1em .6em; }
  #topics label { display: flex; gap: .5em; align-items: center; font-weight: normal;
    padding: .1em 0; }
  #topics span { flex: 1; }
  #topics i { width: .9em; height: .9em; border-radius: 50%; flex: none; }
  #topics small { color: var(--faint); }
  footer { color: var(--faint); font-size: .85em; }
  #stage { flex: 1; position: relative; min-width: 0; min-height: 0; }
  canvas { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none;
    cursor: grab; }
  #zoom { position: absolute; right: 1em; bottom: 1em; display: flex; flex-direction: column;
    gap: .3em; }
  #zoom button { width: 2.4em; height: 2.4em; padding: 0; font-size: 1.05em; }
  #hint { position: absolute; pointer-events: none; max-width: 320px; background: var(--panel);
    border: 1px solid var(--line); border-radius: 6px; padding: .3em .6em; }
  #panel { width: 340px; overflow-y: auto; padding: 1em; border-left: 1px solid var(--line);
    background: var(--panel); overflow-wrap: anywhere; }
  #panel h2 { font-size: 1.1em; margin: 0 2em .4em 0; }
  #panel h3 { font-size: 1em; margin: 1em 0 .3em; }
  #panel p { margin: .2em 0; }
  #panel .close { float: right; }
  #panel dl { display: grid; grid-template-columns: auto 1fr; gap: .15em .8em; margin: .6em 0; }
  #panel dt { color: var(--faint); }
  #panel dd { margin: 0; }
  #panel ul { margin: 0; padding-left: 1.2em; }
  #panel li button { border: 0; background: none; padding: .1em 0; text-align: left; vertical-align: top;
    color: var(--accent); }
  #panel a { color: var(--accent); margin-right: 1em; }
  .mark { font-weight: bold; }
  @media (max-width: 800px) {
    header p { display: none; }
    h1 { flex: 1; font-size: 1em; }
    main { flex-direction: column; }
    aside { width: auto; max-height: 34%; border-right: 0; border-bottom: 1px solid var(--line); }
    #results { max-height: 20vh; }
    .open aside { display: none; }
    #panel { width: auto; max-height: 45%; border-left: 0; border-top: 1px solid var(--line); }
    button { min-height: 2.4em; }
  }
  """
