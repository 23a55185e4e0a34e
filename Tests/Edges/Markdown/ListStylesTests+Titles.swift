extension ListStylesTests {
  static let titleStyles: [Style] = [
    Style(
      "years and venues kept before titles",
      """
      # Bees

      - [1997 Optimal Combination of Bees and Wax](https://example.org/a.pdf)
      - nips2014, Generative Rows of Bees [[pdf]](https://arxiv.org/pdf/1406.0001v1.pdf)
      - Mobibees '12 -- COMET on Wax: Queues for the Masses [[pdf]](https://example.org/b.pdf)
      - (HotOS IX) Rows of Bees at Rest [[pdf]](https://example.org/c.pdf)
      - [2018 Bee Counting Challenge of Port College](https://example.org/challenge.pdf)
      """,
      [
        "Optimal Combination of Bees and Wax |  |  | 1997",
        "Generative Rows of Bees |  |  | 2014",
        "COMET on Wax: Queues for the Masses |  |  | 2012",
        "Rows of Bees at Rest |  | HotOS IX | ",
        "2018 Bee Counting Challenge of Port College |  |  | ",
      ]
    ),
    Style(
      "years and dates that close linked titles",
      """
      # Bees

      - [Actor Bees 1999](https://example.org/actor.pdf)
      - [Rows of Bees at Rest 8 Jul 2018](https://example.org/rows.pdf)
      """,
      ["Actor Bees |  |  | 1999", "Rows of Bees at Rest |  |  | 2018"]
    ),
    Style(
      "authors in titles",
      """
      # Bees

      - [Planning Hives: Wax that Lasts (Ann Lee, Bo Rim)](https://example.org/hives.pdf)
      - Privacy of Bees at Rest [[paper]] by Ann Lee and Bo Rim. 2006
      - Ann Lee and Bo Rim, Deep Wax: Adaptive Queues [[pdf]](https://example.org/wax.pdf)
      - Rows of Bees: Tracking by Persistent Wax Honey Drones [[pdf]](https://example.org/rows.pdf)
      - [Rows of Resting Bees(BeeNet): Lee et al.](https://arxiv.org/abs/1608.00002)
      """,
      [
        "Planning Hives: Wax that Lasts | Ann Lee; Bo Rim |  | ",
        "Privacy of Bees at Rest | Ann Lee; Bo Rim |  | 2006",
        "Deep Wax: Adaptive Queues | Ann Lee; Bo Rim |  | ",
        "Rows of Bees: Tracking by Persistent Wax Honey Drones |  |  | ",
        "Rows of Resting Bees | Lee |  | ",
      ]
    ),
    Style(
      "authors behind emoji, brackets and links",
      """
      # Talks

      - [Simple Bees Made Easy](https://www.youtube.com/watch?v=a) (🔥🔥) by Ann Lee, March 3, 2012
      - [Breaking the Hive](https://www.youtube.com/watch?v=b) by [Bo Rim (rimbo)](https://github.com/rimbo), 2017
      - [Queues of Wax](https://example.org/q.pdf) (using wax), by Ann Lee and Daniel E. Kroening (2003)
      - [Wax Without Tears](https://example.org/w.pdf), edited by Ann Lee, Bo Rim and Cy Dow (2010)
      """,
      [
        "Simple Bees Made Easy | Ann Lee |  | 2012",
        "Breaking the Hive | Bo Rim |  | 2017",
        "Queues of Wax | Ann Lee; Daniel E. Kroening |  | 2003",
        "Wax Without Tears | Ann Lee; Bo Rim; Cy Dow |  | 2010",
      ]
    ),
    Style(
      "one family name and a year",
      """
      # Bees

      - Bees as Types (Wadler, 2015): Accessible survey of rows. [[Paper]](https://example.org/a.pdf)
      - **bee2vec** — Lee & Rim (2016) [[pdf]](https://example.org/b.pdf)
      - [Confidential Bees on Untrusted Wax](https://example.org/c.pdf) (Hivesecurity 2021)
      """,
      [
        "Bees as Types | Wadler |  | 2015",
        "bee2vec | Lee; Rim |  | 2016",
        "Confidential Bees on Untrusted Wax |  |  | 2021",
      ]
    ),
    Style(
      "short names in front of titles",
      """
      # Bees

      - **LeNet(Convolutional Bees)**; *Wax-Based Learning Applied to Honey Recognition* (IJCV 1998) [paper](https://example.org/a.pdf)
      - **Survey (Wax):** "Asleep at the Hive? Assessing Wax" ([Paper](https://arxiv.org/abs/2108.00001))
      - [CS 229](https://cs229.example.org/) **Machine Learning for Bees** *Port College*
      """,
      [
        "Wax-Based Learning Applied to Honey Recognition |  | IJCV | 1998",
        "Asleep at the Hive? Assessing Wax |  |  | ",
        "Machine Learning for Bees |  |  | ",
      ]
    ),
    Style(
      "names of works that look like people or labels",
      """
      # Bees

      - :bulb: [Vim Honeycomb](https://vim-honeycomb.example.org/) - Learn vim while playing
      - [The Honeycomb Project](https://books.example.org/9781597496155/) — Ann Lee, 2013
      - a reader of wax : [Honeycomb](https://github.com/example/honeycomb)
      """,
      [
        "Vim Honeycomb |  |  | ",
        "The Honeycomb Project | Ann Lee |  | 2013",
        "Honeycomb |  |  | ",
      ]
    ),
    Style(
      "descriptions of tools and affiliations behind titles",
      """
      # Bees

      - BeeSim - Simulator of autonomous bees [[github](https://github.com/example/BeeSim)]
      - **Denoising Bees at Rest, Stanford** [[pdf]](https://example.org/a.pdf)
      - Rows of Bees: a Queue (from DeepMind) [[pdf]](https://example.org/b.pdf)
      """,
      [
        "BeeSim |  |  | ", "Denoising Bees at Rest |  |  | ", "Rows of Bees: a Queue |  |  | ",
      ]
    ),
    Style(
      "misspelled others and dates with one digit",
      """
      # Bees

      - [Bee Detection Mission: First Results](https://example.org/a.pdf) (Lee at al., 2010)
      - [Rows of Bees at Rest](https://example.org/b.pdf), Z Rim et.al. 2013
      - **[2017.2.8]** **[Fawn: Protecting Bees against Wax](https://example.org/c.pdf)**
      """,
      [
        "Bee Detection Mission: First Results | Lee |  | 2010",
        "Rows of Bees at Rest | Z Rim |  | 2013",
        "Fawn: Protecting Bees against Wax |  |  | 2017",
      ]
    ),
  ]
}
