import HTTP
import ScholarAPIs
import TestSupport
import Testing

struct VerdictTests {
  private func name<Value>(_ verdict: Verdict<Value>) -> String {
    switch verdict {
    case .answer: "answer"
    case .notFound: "notFound"
    case .again(_, let cost, let isHeavy): "again \(cost)\(isHeavy ? " heavy" : "")"
    case .split: "split"
    case .refused: "refused"
    case .rejected: "rejected"
    }
  }

  @Test(arguments: [
    (200, "s2/match_attention.json", "answer"), (200, "s2/search_empty_no_data_key.json", "answer"),
    (200, "reconstructed/s2_200_error_body.json", "again failed heavy"),
    (200, "reconstructed/s2_html_502.html", "again failed"),
    (400, "s2/paper_unknown_field_400.json", "rejected"),
    (400, "reconstructed/s2_batch_no_valid_ids.json", "split"),
    (400, "reconstructed/s2_offset_limit_400.json", "split"),
    (400, "reconstructed/s2_too_large_400.json", "split"),
    (400, "reconstructed/s2_unknown_param_400.json", "rejected"),
    (400, "reconstructed/s2_html_502.html", "again failed"),
    (403, "s2/batch_forbidden_403.json", "refused"),
    (403, "reconstructed/s2_403_missing_token.json", "rejected"),
    (403, "reconstructed/s2_html_502.html", "refused"),
    (404, "s2/paper_not_found_404.json", "notFound"),
    (404, "s2/match_not_found_404.json", "notFound"),
    (404, "reconstructed/s2_recs_not_found_404.json", "notFound"),
    (404, "reconstructed/s2_html_502.html", "again failed"),
    (404, "reconstructed/s2_502.json", "again failed"),
    (404, "reconstructed/arxiv_301.txt", "again failed"),
    (429, "reconstructed/s2_429.json", "again throttled"),
    (500, "reconstructed/s2_500.json", "again failed heavy"),
    (502, "reconstructed/s2_502.json", "again failed"),
    (503, "reconstructed/arxiv_503.html", "again failed"),
    (504, "reconstructed/s2_504.json", "again failed heavy"),
    (301, "reconstructed/arxiv_301.txt", "again failed"),
    (204, "reconstructed/arxiv_301.txt", "again failed"),
  ])
  func semanticScholar(status: Int, file: String, expected: String) throws {
    let response = HTTPResponse(status: status, body: try Fixture.recorded(file))
    #expect(name(SemanticScholarVerdicts.judge(response) { $0.isObject ? $0 : nil }) == expected)
  }

  @Test(arguments: ["", "null", "[]", "\"x\"", "7", "{", "{}{}", "<html>"])
  func row14AForeignShapeIsNoAnswer(body: String) {
    let response = HTTPResponse(status: 200, body: Array(body.utf8))
    let verdict = SemanticScholarVerdicts.judge(response) { $0["paperId"]?.text }
    #expect(name(verdict) == "again failed")
  }

  @Test(arguments: [
    (200, "arxiv/id_single_1605.08386.xml", "answer"),
    (200, "arxiv/id_unknown_0000.0000.xml", "answer"),
    (400, "arxiv/id_malformed_abc_400.xml", "answer"),
    (200, "arxiv/id_malformed_abc_400.xml", "answer"),
    (400, "arxiv/id_single_1605.08386.xml", "again failed"),
    (429, "reconstructed/arxiv_429_plain.txt", "again throttled"),
    (200, "reconstructed/arxiv_200_rate_exceeded.txt", "again throttled"),
    (200, "reconstructed/arxiv_301.txt", "again failed"),
    (301, "reconstructed/arxiv_301.txt", "again failed"),
    (503, "reconstructed/arxiv_503.html", "again failed"),
    (200, "reconstructed/arxiv_503.html", "again failed"),
    (403, "reconstructed/arxiv_503.html", "refused"),
  ])
  func arxiv(status: Int, file: String, expected: String) throws {
    var warnings = FieldWarnings()
    let response = HTTPResponse(status: status, body: try Fixture.recorded(file))
    #expect(name(ArxivVerdicts.judge(response, &warnings)) == expected)
  }

  @Test func messagesHoldNoControls() throws {
    let body = Array(#"{"error":"No valid paper ids\u001b]0;x\u0007\u009b31m"}"#.utf8)
    let verdict = SemanticScholarVerdicts.judge(HTTPResponse(status: 400, body: body)) { $0 }
    guard case .split(let reason) = verdict else {
      Issue.record("not a split")
      return
    }
    #expect(
      reason.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    )
  }
}
