/// The elements of the explorer page.
func explorerBody(_ captions: Captions) -> String {
  """
  <header>
  <h1>\(escapedXML(captions.title))</h1>
  <p>\(escapedXML(captions.subtitle))</p>
  <button id="theme" type="button" aria-label="Switch between light and dark">◐</button>
  </header>
  <main>
  <aside id="side" aria-label="Search and filters">
  <label for="search">Search titles and authors</label>
  <input id="search" type="search" autocomplete="off" placeholder="Type words, or press /">
  <p id="count" role="status" aria-live="polite"></p>
  <ol id="results"></ol>
  <fieldset><legend>Show</legend>
  <select id="member" aria-label="Which papers">
  <option value="all">all papers</option>
  <option value="listed">on the list</option>
  <option value="recommended">recommended</option>
  <option value="other">not on the list</option>
  </select>
  <div class="years">
  <label>from <input id="from" type="number" inputmode="numeric"></label>
  <label>to <input id="to" type="number" inputmode="numeric"></label>
  </div>
  </fieldset>
  <fieldset><legend>Topics</legend>
  <div class="all"><button id="every" type="button">all</button>
  <button id="none" type="button">none</button></div>
  <div id="topics"></div>
  </fieldset>
  <footer>\(escapedXML(captions.source))</footer>
  </aside>
  <div id="stage">
  <canvas id="map" tabindex="0" role="application" aria-label="Map of papers. Arrow keys move, plus \
  and minus zoom, Enter opens the paper nearest to the middle, n and p step through the papers \
  shown."></canvas>
  <div id="zoom"><button id="in" type="button" aria-label="Zoom in">+</button>
  <button id="out" type="button" aria-label="Zoom out">−</button>
  <button id="fit" type="button" aria-label="Show everything">⤢</button></div>
  <div id="hint" hidden></div>
  </div>
  <section id="panel" aria-label="Paper" hidden></section>
  </main>
  """
}
