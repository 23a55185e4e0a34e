/// Works that their neighbors tell: bare titles among titles, fields beside them, quotations and notes below.
extension ListStylesTests {
  static let neighborStyles: [Style] = [
    Style(
      "titles alone under meetings, some struck out",
      """
      # Titles on hives
      ~~Struck out~~ means read.
      ## 2019
      ### HIVES
      * Lineage of Bees: Tolerance Off the Critical Path.
      ## 2017
      ### VLDB
      * ~~Dhalion : Self-Regulating Streams of Bees~~
      * **(HotCloud)** Bounded Staleness of Bees in Rows
      ### Others
      * BlinkBee: Queries with Bounded Errors
      * Ligra : A Lightweight Framework for Bees
      * MillWheel: Bees at Internet-Scale
      """,
      [
        "Lineage of Bees: Tolerance Off the Critical Path |  |  | ",
        "Dhalion : Self-Regulating Streams of Bees |  |  | ",
        "Bounded Staleness of Bees in Rows |  | HotCloud | ",
        "BlinkBee: Queries with Bounded Errors |  |  | ",
        "Ligra : A Lightweight Framework for Bees |  |  | ",
        "MillWheel: Bees at Internet-Scale |  |  | ",
      ]
    ),
    Style(
      "headings with a linked venue",
      """
      # Seminar
      ## Consistency
      ### Rethink the Bee [[OSDI 2006]](https://example.org/rethink)
        - Ed Lee, Bo Rim
        - Compare [Rows of bees in a meadow](https://github.com/b/notes#rows)
      ### Rethink the Hive[[HotOS 2009]](https://example.org/hive)
        - Hives for phones
      """,
      [
        "Rethink the Bee | Ed Lee; Bo Rim | OSDI | 2006",
        "Rethink the Hive |  | HotOS | 2009",
      ]
    ),
    Style(
      "fields in bullets beside a bold title",
      """
      # Models and friends
      ## Bee-XL
      - **Bee-XL: Rows Beyond a Fixed Meadow**

      - **Paper**: https://example.org/bee-xl

      - **Code**: https://github.com/b/bee-xl

      - **Abstract**:

      Rows of bees are kept as a memory.

      - **Related work**: based on Bee-XL

      - [1] Recurrent highways of bees (https://example.org/rhb)<br>
      - [2] On rectified bees for speech (https://example.org/rbs)<br>
      """,
      [
        "Bee-XL: Rows Beyond a Fixed Meadow |  |  | ",
        "Recurrent highways of bees |  |  | ",
        "On rectified bees for speech |  |  | ",
      ]
    ),
    Style(
      "titles at the margin above indented notes",
      """
      # weekly
      A log, newest first

      # 2021.5.14

      Hives in the Wild: Counting Bees at a Large Keeper
          ATC 2020, most bees are called rarely
          1, keep a histogram of idle bees
      The flight traces of a middle-sized keeper (data set)
          link: https://data.example.org/flights

      # 2021.4.23

      Optimizing timeliness of bees in rows
          2017
          3, meadows are slow
      """,
      [
        "Hives in the Wild: Counting Bees at a Large Keeper |  | ATC | 2020",
        "The flight traces of a middle-sized keeper (data set) |  |  | ",
        "Optimizing timeliness of bees in rows |  |  | 2017",
      ]
    ),
    Style(
      "days of a seminar above titles",
      """
      # Seminar
      ### Past
      <span src="" style="float:right">
      - 5th Dec 2023, 6:00pm (CET)
      T. K. (group B) <br>
      **BAGUA: Scaling up Bees with Relaxations** <details>**Conference:** VLDB '22<br>
      **Link:** [https://example.org/bagua.pdf](https://example.org/bagua.pdf)</details>

      <span src="" style="float:right">
      - 28th Nov 2023, 6:00pm (CET)
      M. (group A) <br>
      **GRACE: A Framework for Compressed Bees** <details>**Conference:** ICDCS '21</details>
      """,
      [
        "BAGUA: Scaling up Bees with Relaxations | T. K. | VLDB | 2022",
        "GRACE: A Framework for Compressed Bees |  | ICDCS | 2021",
      ]
    ),
    Style(
      "bold titles above quotations",
      """
      # Hives
      ## Papers
      **Equivariant Bees**

      > *Ann Lee, Bo Rim* \\
      > NIPS 2017. [[Paper](https://example.org/e)]

      **Rows of Bees as Fields**

      > *Carl Mo* \\
      > ICLR 2021. [[Paper](https://example.org/r)]
      """,
      [
        "Equivariant Bees | Ann Lee; Bo Rim | NIPS | 2017",
        "Rows of Bees as Fields | Carl Mo | ICLR | 2021",
      ]
    ),
    Style(
      "tight venues, marks and authors before and behind titles",
      """
      # Hives
      ## Papers
      - Noise2Bee: Learning without Clean Hives,ICML 2018.
      - Noise2Row - Bees from Single Images，CVPR 2019
      - 【BeeMesh】Auto-Regressive Meshes of Bees
      - [Hebbian Bees: He et al.](https://example.org/h.pdf)
      - **Bainbridge, L., & Rim, B. (1983).** [Ironies of hives](https://example.org/i). *Automatica*, 19(6), 775-779.
      - [Field, D. J. (1987)](https://example.org/f) - *Statistics of natural hives and bees*. J. Bees, 4(12), 2379.
      - **Graham Lee and S. Rim** - *An Improved Summary of Bees* (2005)
      - *Optimal Hives* – Donald E. Kirk. Blends bees and examples.
      - `2017-nips` Attention of Bees Is Enough [pdf](https://example.org/a.pdf)
      - 1.Analysis of a Tensor of Bees [pdf](https://example.org/t.pdf)
      """,
      [
        "Noise2Bee: Learning without Clean Hives |  | ICML | 2018",
        "Noise2Row - Bees from Single Images |  | CVPR | 2019",
        "Auto-Regressive Meshes of Bees |  |  | ",
        "Hebbian Bees | He |  | ",
        "Ironies of hives | Bainbridge, L.; Rim, B. |  | 1983",
        "Statistics of natural hives and bees | Field, D. J. | J. Bees | 1987",
        "An Improved Summary of Bees | Graham Lee; S. Rim |  | 2005",
        "Optimal Hives | Donald E. Kirk |  | ",
        "Attention of Bees Is Enough |  |  | 2017",
        "Analysis of a Tensor of Bees |  |  | ",
      ]
    ),
    Style(
      "tools as linked headings above quotations",
      """
      # Hive stack
      ## Storage
      ### [GDAL of Bees - formats](https://example.org/gdal)
      > Reads what others cannot.

      ### [Rasterbee](https://example.org/raster)
      > Rows of pixels.

      ### [Hive Toolbox for Meadows](https://example.org/toolbox)
      > Runs anywhere.
      """,
      [
        "GDAL of Bees - formats |  |  | ",
        "Rasterbee |  |  | ",
        "Hive Toolbox for Meadows |  |  | ",
      ]
    ),
    Style(
      "numbered headings with a year",
      """
      # Summaries
      ## 1. Very Deep Hives (2014, Karen Lee) (Kim)

      Depth matters.

      📄Paper Link : [Link](https://arxiv.org/pdf/1409.1556.pdf)

      ## 2. Masks of Bees in Rows (2017) (Kim)

      A branch for masks.

      ## 3. Wasserstein Bees, Arjovsky et al.

      Distances.
      """,
      [
        "Very Deep Hives |  |  | 2014",
        "Masks of Bees in Rows |  |  | 2017",
        "Wasserstein Bees | Arjovsky |  | ",
      ]
    ),
    Style(
      "names before bare addresses",
      """
      # Hives
      ## 论文
      图像分割系列之一:全卷积网络：https://example.org/fcn

      目标检测入门及其实现代码： https://example.org/det

      PyTorch 实现 UNet, FCN, DeepLab ：https://github.com/b/seg
      """,
      [
        "图像分割系列之一:全卷积网络 |  |  | ",
        "目标检测入门及其实现代码 |  |  | ",
        "PyTorch 实现 UNet, FCN, DeepLab |  |  | ",
      ]
    ),
  ]
}
