import Bibliography
import Foundation
import Resolve
import Testing

/// How well whole lists are read and matched, on more than three hundred lists with their answers.
///
/// The twelve lists in `Tests/Fixtures/lists/tuning` were looked at while the rules were tuned. Each
/// later half was written before any result on it was seen; then the rules were mended for what it
/// showed, so that the bars below guard against falling back. First results:
///
/// | half | entries | read | too many | precision | recall | wrong | kind | 0.9 or more right |
/// | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
/// | held-out | 67 | 58 | 0 | 1.000 | 0.796 | 0 | 0.821 | all |
/// | third | 225 | 163 | 15 | 1.000 | 0.554 | 0 | 0.724 | 97 of 97 |
/// | fourth | 143 | 137 | 4 | 1.000 | 0.541 | 0 | 0.958 | 66 of 66 |
/// | fifth | 146 | 146 | 11 | 1.000 | 0.949 | 0 | 0.986 | 111 of 111 |
/// | sixth | 139 | 133 | 0 | 1.000 | 0.924 | 0 | 0.950 | 110 of 110 |
/// | seventh | 187 | 160 | 0 | 0.982 | 0.880 | 0.011 | 0.802 | 110 of 112 |
/// | eighth | 190 | 166 | 1 | 1.000 | 0.831 | 0 | 0.842 | 108 of 108 |
/// | ninth | 190 | 142 | 23 | 1.000 | 0.702 | 0 | 0.705 | 87 of 87 |
/// | tenth | 186 | 175 | 3 | 1.000 | 0.922 | 0 | 0.876 | 106 of 106 |
/// | eleventh | 189 | 188 | 3 | 1.000 | 0.828 | 0 | 0.852 | 106 of 106 |
/// | twelfth | 185 | 184 | 3 | 1.000 | 0.935 | 0 | 0.968 | 115 of 115 |
/// | thirteenth | 229 | 229 | 6 | 0.993 | 0.974 | 0.004 | 0.996 | 152 of 153 |
/// | fourteenth | 175 | 173 | 3 | 1.000 | 0.983 | 0 | 0.966 | 115 of 115 |
/// | fifteenth | 190 | 134 | 1 | 1.000 | 0.669 | 0 | 0.700 | 87 of 87 |
/// | sixteenth | 187 | 182 | 16 | 0.992 | 0.936 | 0.005 | 0.941 | 117 of 118 |
/// | seventeenth | 188 | 166 | 6 | 0.991 | 0.823 | 0.005 | 0.835 | 107 of 108 |
/// | eighteenth | 190 | 180 | 15 | 1.000 | 0.944 | 0 | 0.937 | 117 of 117 |
/// | nineteenth | 186 | 176 | 1 | 1.000 | 0.873 | 0 | 0.925 | 110 of 110 |
/// | twentieth | 189 | 164 | 9 | 0.952 | 0.806 | 0.026 | 0.825 | 100 of 101 |
/// | twenty-first | 188 | 173 | 4 | 1.000 | 0.805 | 0 | 0.899 | 103 of 103 |
/// | twenty-second | 188 | 149 | 17 | 1.000 | 0.750 | 0 | 0.771 | 90 of 90 |
/// | twenty-third | 187 | 175 | 1 | 1.000 | 0.885 | 0 | 0.914 | 115 of 115 |
/// | twenty-fourth | 188 | 171 | 7 | 1.000 | 0.874 | 0 | 0.888 | 111 of 111 |
/// | twenty-fifth | 190 | 184 | 2 | 1.000 | 0.832 | 0 | 0.968 | 109 of 109 |
/// | twenty-sixth | 188 | 188 | 8 | 1.000 | 0.894 | 0 | 0.995 | 110 of 110 |
/// | twenty-seventh | 190 | 152 | 20 | 1.000 | 0.674 | 0 | 0.753 | 87 of 87 |
/// | twenty-eighth | 183 | 141 | 2 | 0.988 | 0.700 | 0.005 | 0.754 | 84 of 85 |
/// | twenty-ninth | 175 | 173 | 2 | 1.000 | 0.873 | 0 | 0.977 | 96 of 96 |
/// | thirtieth | 189 | 179 | 6 | 1.000 | 0.926 | 0 | 0.910 | 113 of 113 |
/// | thirty-first | 188 | 179 | 4 | 0.971 | 0.835 | 0.016 | 0.926 | 101 of 103 |
/// | thirty-second | 189 | 177 | 16 | 0.964 | 0.878 | 0.021 | 0.899 | 108 of 108 |
/// | thirty-third | 189 | 184 | 8 | 0.990 | 0.874 | 0.005 | 0.952 | 104 of 104 |
/// | thirty-fourth | 190 | 175 | 13 | 0.957 | 0.933 | 0.026 | 0.905 | 112 of 113 |
/// | thirty-fifth | 190 | 166 | 2 | 0.991 | 0.880 | 0.005 | 0.863 | 110 of 110 |
///
/// From the third half on, the lists follow the layouts of public lists that the rules had not been
/// tried on, with papers of the bundled corpus drawn by lot. In the third and the fourth, what was lost
/// is lost list by list, where a layout was unknown (paragraphs that begin with the venue, years and
/// venues joined to titles, headings in HTML; venue and comma first, authors on one line and the title
/// on the next). The fifth and the sixth were written when titles had come to be sought in all that an
/// entry prints. Of the lines too many in the fifth, ten are remarks one space out of place and people
/// of a section; the six that were not read in the sixth are linked titles in paragraphs.
///
/// The seventh and all later halves were written by others, who had seen neither the rules nor the
/// earlier lists, each list after the layout of another public one. What was lost there was not read:
/// paragraphs without marks, lists in HTML, titles above bullets with keys. Two of the answers were
/// corrected afterwards, where the corpus has a second record of the work. Half of what was lost in
/// the eleventh is one list, whose titles are joined to the venue by a hyphen. The thirteenth and the
/// fourteenth follow layouts that many lists use, and print titles of fewer than four words only with
/// authors and year. From the fifteenth on, the layouts were drawn by lot from public lists, odd ones
/// included: what is lost there are whole lists whose layout was unknown (two of nine in the fifteenth,
/// one of twelve in the seventeenth, one of nine in the twentieth, four of nineteen in the next two, one of
/// ten or eleven in each of the next four, five of 21 in the two after them, one of eleven in the
/// twenty-ninth; in the thirtieth one table). From the thirty-first on, lines of one form are sought where no
/// rule reads a list; in the thirty-second and the thirty-fourth one list each was read whole, but for the line
/// at which its works were said to begin, which counts as an entry missed and one too many. Of the 36 lists
/// of the last three, 23 were matched without a miss and 30 with one at most. Six answers were corrected
/// where the corpus has a second record of the work. `line` tells which entries a careful reader counts; an
/// entry that is missed counts against recall, one too many against precision if it was matched, and
/// both against the share of entries read.
@Suite(.serialized) struct LabelledListsTests {
  struct Count {
    var answers = 0
    var read = 0
    var extra = 0
    var known = 0
    var matched = 0
    var right = 0
    var kinds = 0
    var sure = (count: 0, right: 0)
    var near = (count: 0, right: 0)

    static func += (total: inout Count, part: Count) {
      total.answers += part.answers
      total.read += part.read
      total.extra += part.extra
      total.known += part.known
      total.matched += part.matched
      total.right += part.right
      total.kinds += part.kinds
      total.sure.count += part.sure.count
      total.sure.right += part.sure.right
      total.near.count += part.near.count
      total.near.right += part.near.right
    }

    func report(_ name: String) -> String {
      "\(name): \(answers) entries, read \(read), too many \(extra), precision "
        + "\(ratio(right, matched)), recall \(ratio(right, known)), "
        + "wrong \(ratio(matched - right, answers)), kind \(ratio(kinds, answers)), "
        + "given 0.9 or more: \(sure.right) of \(sure.count) right, "
        + "the best below 0.9 and from 0.7 on: \(near.right) of \(near.count)"
    }

    private func ratio(_ part: Int, _ whole: Int) -> String {
      whole == 0 ? "-" : String(format: "%.3f", Double(part) / Double(whole))
    }
  }

  /// What a half has to hold.
  struct Bars {
    var read = 0.97
    var extra = 0.03
    var precision = 0.99
    var recall = 0.95
    var wrong = 0.005
    var kind = 0.95
  }

  @Test(
    arguments: [
      "tuning", "held-out", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
      "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
      "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
      "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
      "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first", "thirty-second",
      "thirty-third", "thirty-fourth", "thirty-fifth",
    ]
  ) func holdsTheBars(
    _ half: String
  )
    async throws
  {
    let bundle = try await BundledRecords()
    let resolver = Resolver(sources: [bundle.corpus], accept: 0.9)
    var total = Count()
    for list in try LabelledList.all(half) {
      let resolutions = try await resolver.resolve(list.entries).resolutions
      let count = count(list, resolutions, bundle.works)
      print(count.report("\(half) \(list.name)"))
      total += count
    }
    print(total.report(half))
    #expect(total.answers >= 60)
    let bars = Bars()
    #expect(Double(total.read) >= bars.read * Double(total.answers))
    #expect(Double(total.extra) <= bars.extra * Double(total.answers))
    #expect(Double(total.right) >= bars.precision * Double(total.matched))
    #expect(Double(total.right) >= bars.recall * Double(total.known))
    #expect(Double(total.matched - total.right) <= bars.wrong * Double(total.answers))
    #expect(Double(total.kinds) >= bars.kind * Double(total.answers))
    #expect(total.sure.right * 10 >= total.sure.count * 9)
  }

  private func count(_ list: LabelledList, _ resolutions: [Resolution], _ works: Works) -> Count {
    var count = Count()
    // Of several entries of one line the first is taken first.
    var open = Dictionary(grouping: resolutions.reversed(), by: \.entry.line)
    for answer in list.answers {
      count.answers += 1
      count.known += answer.record == nil ? 0 : 1
      guard let resolution = open[answer.line]?.popLast() else {
        print("  \(list.name):\(answer.line) is not read as an entry")
        continue
      }
      count.read += 1
      let title = resolution.entry.title
      if resolution.kind == answer.kind {
        count.kinds += 1
      } else {
        print("  \(list.name):\(answer.line) \(title): \(resolution.kind), not \(answer.kind)")
      }
      if resolution.outcome != .resolved, answer.record != nil {
        let best = resolution.candidates.first.map { "\($0.title) \($0.evidence)" } ?? "nothing"
        print(
          "  \(list.name):\(answer.line) \(title): \(resolution.outcome) \(resolution.evidence)",
          "by \(resolution.entry.authors), best: \(best)"
        )
      }
      if resolution.outcome == .unresolved, let best = resolution.candidates.first,
        (0.7..<0.9).contains(best.confidence)
      {
        count.near.count += 1
        let isRight = answer.record.map { works.same(best.id, $0) } ?? false
        count.near.right += isRight ? 1 : 0
        print("    near \(best.confidence) \(isRight): \(title) / \(best.title) \(best.evidence)")
      }
      guard resolution.outcome == .resolved, let paper = resolution.paper else { continue }
      count.matched += 1
      let isRight = answer.record.map { right in paper.ids.contains { works.same($0, right) } }
      count.right += isRight == true ? 1 : 0
      if resolution.confidence >= 0.9 {
        count.sure.count += 1
        count.sure.right += isRight == true ? 1 : 0
      }
      if isRight != true {
        print("  \(list.name):\(answer.line) \(title): matched \(paper.title)")
      }
    }
    for resolution in open.values.joined() {
      print("  \(list.name):\(resolution.entry.line) \(resolution.entry.title): no entry")
      count.extra += 1
      count.matched += resolution.outcome == .resolved ? 1 : 0
    }
    return count
  }
}
