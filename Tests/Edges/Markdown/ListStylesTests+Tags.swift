/// What stands in tags, labels and leads around a title.
extension ListStylesTests {
  static let tagStyles: [Style] = [
    Style(
      "year and bar before the title",
      """
      ### Energy
      * 2014 | Learning by the Forecasts of Hives [`pdf`](https://hives.example.org/a.pdf)
      * 2017 | Small hives approximate large hives
      """,
      [
        "Learning by the Forecasts of Hives |  |  | 2014",
        "Small hives approximate large hives |  |  | 2017",
      ]
    ),
    Style(
      "words that join a work to the one above",
      """
      #### Rules
      - **Mining Rules between Sets of Bees (1993)**, Lee, Rim, and Mo, [@CiteSeer](https://citeseer.example.org/1).
      - See also: **The method of automatic hives (1966)**, Hájek, Havel, and Po, [@Springer](https://link.springer.com/article/10.1007/BF02345483).
      - See also **Trials with a New Hive (1996)**, Lee and Rim, [@Port](https://port.example.org/2).
      """,
      [
        "Mining Rules between Sets of Bees | Lee; Rim; Mo |  | 1993",
        "The method of automatic hives | Hájek; Havel; Po |  | 1966",
        "Trials with a New Hive | Lee; Rim |  | 1996",
      ]
    ),
    Style(
      "venue, year and name of the method in one tag",
      """
      #### Structure
      - [KDD'2020-Pro-HIVE] Structure learning for robust hives. [[paper]](https://dl.acm.org/doi/pdf/10.1145/3394486.3403049)
      - [CP'2016] [A global constraint for closed hives](https://link.springer.com/chapter/10.1007/978-3-319-44953-1_22)
      - (HiveNeXt) Residual Hives in Deep Networks [[paper]](https://arxiv.org/abs/1611.05431)
      """,
      [
        "Structure learning for robust hives |  | KDD | 2020",
        "A global constraint for closed hives |  | CP | 2016",
        "Residual Hives in Deep Networks |  |  | ",
      ]
    ),
    Style(
      "venue and year as the label of a heading's link",
      """
      ## Gradients
      ### Nearly Optimal Hives [[ICML 2002]](https://port.example.org/final.pdf)
        - Ann Lee, Bo Rim
        - Points out that hives are slow

      ### Natural Hive Critics [[Neurocomputing 2008]] (http://port.example.org/natural.pdf)
        - Carl Mo, Dan Po
        - Proves that hives are natural
      """,
      [
        "Nearly Optimal Hives | Ann Lee; Bo Rim | ICML | 2002",
        "Natural Hive Critics | Carl Mo; Dan Po |  | 2008",
      ]
    ),
    Style(
      "authors closed by an initial before a linked title",
      """
      ## Papers
      * Lee, Ann M., Bo Y. Rim, and Carl I. Mo. ["Latent hive allocation."](http://port.example.org/lee03a.pdf) Journal of Hive Research 3 (2003): 993-1022.
      * Rim, Bo, Andrea Po, and Carl Mo. ["Deep hive prior."](https://arxiv.org/abs/1711.10925) Proceedings of the Conference on Hives. 2018.
      """,
      [
        "Latent hive allocation | Lee, Ann M.; Bo Y. Rim; Carl I. Mo | Journal of Hive Research | 2003",
        "Deep hive prior | Rim, Bo; Andrea Po; Carl Mo | Proceedings of the Conference on Hives | 2018",
      ]
    ),
    Style(
      "authors, their college and the journal in a sentence",
      """
      ## Articles
      - [Hives Driven by Data: Chances for Views](https://ieeexplore.ieee.org/abstract/document/7466736) by Ann Lee & Bo Rim from University of Port at Sea on IEEE Computer Graphics and Applications
      - [Joining methods to find hives](https://pubmed.ncbi.nlm.nih.gov/37419375/) by Ann T. Lee, ..., Bo Rim from University of Port. Journal of Hives, 2023
      """,
      [
        "Hives Driven by Data: Chances for Views | Ann Lee; Bo Rim | IEEE Computer Graphics and Applications | ",
        "Joining methods to find hives | Ann T. Lee; Bo Rim | Journal of Hives | 2023",
      ]
    ),
    Style(
      "as DBLP prints it, over several lines",
      """
      ## Privacy
      Ann Lee, Bo Rim, Carl Agüera y Mo:
      Learning Hives from Spread Data. AISTATS 2017: 1273-1282
      > Hives for all

      Dan E. Po, Carl Mo:  
      Private Hives: A View from Below. CoRR abs/1712.07557 (2017)  
      https://arxiv.org/abs/1712.07557  
      > Hives one by one
      """,
      [
        "Learning Hives from Spread Data | Ann Lee; Bo Rim; Carl Agüera y Mo | AISTATS | 2017",
        "Private Hives: A View from Below | Dan E. Po; Carl Mo | CoRR abs/1712.07557 | 2017",
      ]
    ),
    Style(
      "marks of equal contribution behind names",
      """
      ### Hives
      - 📊
        **HIVES: Moving Arms with Bees**.
       *Ann Lee\\*, Bo Rim\\*, Carl Mo*.
        CVPR 2019. [[paper](https://arxiv.org/abs/1812.00725)]
      """,
      [
        "HIVES: Moving Arms with Bees | Ann Lee; Bo Rim; Carl Mo | CVPR | 2019"
      ]
    ),
  ]
}
