import GRDB

extension CorpusStore {
  /// The versions of the schema; a published one is never changed, a new one is added below it.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 sources") { try $0.execute(sql: sources) }
    migrator.registerMigration("1 expansion") { try $0.execute(sql: expansion) }
    migrator.registerMigration("1 snapshot") { try $0.execute(sql: snapshot) }
    migrator.registerMigration("1 results") { try $0.execute(sql: results) }
    migrator.registerMigration("2 answer rows") { try $0.execute(sql: answerRows) }
    return migrator
  }

  /// What sources said: imported corpora, and answers from the network as they came.
  private static let sources = """
    CREATE TABLE corpus (
      id INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE, digest TEXT NOT NULL,
      papers INTEGER NOT NULL, citations INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE corpus_record (
      id INTEGER PRIMARY KEY, corpus INTEGER NOT NULL REFERENCES corpus ON DELETE CASCADE,
      key TEXT NOT NULL, corpus_id INTEGER, doi TEXT, arxiv TEXT, title TEXT NOT NULL,
      words TEXT NOT NULL, year INTEGER, venue TEXT, authors TEXT NOT NULL,
      UNIQUE (corpus, key)
    ) STRICT;
    CREATE INDEX corpus_record_corpus_id ON corpus_record (corpus_id) WHERE corpus_id IS NOT NULL;
    CREATE INDEX corpus_record_doi ON corpus_record (doi) WHERE doi IS NOT NULL;
    CREATE INDEX corpus_record_arxiv ON corpus_record (arxiv) WHERE arxiv IS NOT NULL;
    CREATE TABLE corpus_citation (
      citing INTEGER NOT NULL REFERENCES corpus_record ON DELETE CASCADE,
      cited INTEGER NOT NULL REFERENCES corpus_record ON DELETE CASCADE,
      PRIMARY KEY (citing, cited)
    ) WITHOUT ROWID, STRICT;
    CREATE INDEX corpus_citation_cited ON corpus_citation (cited);
    CREATE TABLE answer (
      source TEXT NOT NULL, request TEXT NOT NULL, kind TEXT NOT NULL, status INTEGER NOT NULL,
      time INTEGER NOT NULL, body_sha256 TEXT NOT NULL, body_gz BLOB NOT NULL,
      PRIMARY KEY (source, request)
    ) WITHOUT ROWID, STRICT;
    """

  /// What was parsed from the answers, written together with them.
  ///
  /// The counts belong to a row, since they are what the source stated at that moment;
  /// `source_record` holds what it said last.
  private static let answerRows = """
    ALTER TABLE answer ADD COLUMN number INTEGER;
    CREATE UNIQUE INDEX answer_number ON answer (number);
    CREATE TABLE source_record (
      id INTEGER PRIMARY KEY, source TEXT NOT NULL, key TEXT NOT NULL, corpus_id INTEGER, doi TEXT,
      arxiv TEXT, title TEXT NOT NULL, year INTEGER, venue TEXT, authors TEXT NOT NULL,
      UNIQUE (source, key)
    ) STRICT;
    CREATE TABLE answer_row (
      answer INTEGER NOT NULL REFERENCES answer (number) ON DELETE CASCADE,
      position INTEGER NOT NULL, record INTEGER REFERENCES source_record, unlinked_title TEXT,
      intents TEXT NOT NULL, influential INTEGER NOT NULL, reference_count INTEGER,
      citation_count INTEGER, PRIMARY KEY (answer, position)
    ) WITHOUT ROWID, STRICT;
    CREATE INDEX answer_row_record ON answer_row (record) WHERE record IS NOT NULL;
    """

  /// What Expand found: the records of the set and the citations between them.
  private static let expansion = """
    CREATE TABLE record (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, corpus_id INTEGER, doi TEXT, arxiv TEXT,
      title TEXT NOT NULL, year INTEGER, venue TEXT, authors TEXT NOT NULL,
      reference_count INTEGER, citation_count INTEGER, hop INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE record_list (
      record INTEGER NOT NULL REFERENCES record ON DELETE CASCADE, direction TEXT NOT NULL,
      source TEXT NOT NULL, state TEXT NOT NULL, known INTEGER NOT NULL, stated INTEGER,
      PRIMARY KEY (record, direction)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE citation (
      citing INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
      cited INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
      intents TEXT NOT NULL, influential INTEGER NOT NULL,
      PRIMARY KEY (citing, cited)
    ) WITHOUT ROWID, STRICT;
    CREATE INDEX citation_cited ON citation (cited);
    CREATE TABLE unlinked_reference (
      citing INTEGER NOT NULL REFERENCES record ON DELETE CASCADE,
      position INTEGER NOT NULL, title TEXT NOT NULL,
      PRIMARY KEY (citing, position)
    ) WITHOUT ROWID, STRICT;
    """

  /// What Build froze: works with dense numbers and the citations between them.
  private static let snapshot = """
    CREATE TABLE paper (
      node INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, title TEXT NOT NULL, year INTEGER,
      venue TEXT, authors TEXT NOT NULL, doi TEXT, arxiv TEXT, reference_count INTEGER,
      citation_count INTEGER, hop INTEGER NOT NULL, entries TEXT NOT NULL
    ) STRICT;
    CREATE TABLE paper_version (
      node INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE, position INTEGER NOT NULL,
      key TEXT NOT NULL UNIQUE, PRIMARY KEY (node, position)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE paper_list (
      node INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE, direction TEXT NOT NULL,
      source TEXT NOT NULL, state TEXT NOT NULL, known INTEGER NOT NULL, stated INTEGER,
      PRIMARY KEY (node, direction)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE paper_citation (
      citing INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
      cited INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
      PRIMARY KEY (citing, cited)
    ) WITHOUT ROWID, STRICT;
    CREATE INDEX paper_citation_cited ON paper_citation (cited);
    """

  /// What Analyze and Recommend derived; it goes when the snapshot that it speaks of goes.
  private static let results = """
    CREATE TABLE paper_score (
      node INTEGER PRIMARY KEY REFERENCES paper ON DELETE CASCADE,
      rank INTEGER NOT NULL, rank_low INTEGER NOT NULL, rank_high INTEGER NOT NULL,
      score REAL NOT NULL, relevance REAL NOT NULL, importance REAL NOT NULL,
      local_citations INTEGER NOT NULL, age_rescaled_pagerank REAL, pagerank REAL NOT NULL,
      citerank REAL, betweenness REAL, core INTEGER NOT NULL, intermediacy REAL,
      on_main_path INTEGER NOT NULL, disruption REAL, survey INTEGER NOT NULL,
      no_paper INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE topic (
      id INTEGER PRIMARY KEY, parent INTEGER, label TEXT NOT NULL, key_terms TEXT NOT NULL,
      papers INTEGER NOT NULL, in_list INTEGER NOT NULL, first_year INTEGER, median_year INTEGER,
      last_year INTEGER, top_papers TEXT NOT NULL
    ) STRICT;
    CREATE TABLE paper_topic (
      node INTEGER PRIMARY KEY REFERENCES paper ON DELETE CASCADE,
      topic INTEGER NOT NULL REFERENCES topic ON DELETE CASCADE
    ) STRICT;
    CREATE TABLE recommendation (
      rank INTEGER PRIMARY KEY, node INTEGER NOT NULL UNIQUE REFERENCES paper ON DELETE CASCADE,
      score REAL NOT NULL, foundation INTEGER NOT NULL, section TEXT NOT NULL,
      signals TEXT NOT NULL, because TEXT NOT NULL, sentence TEXT NOT NULL
    ) STRICT;
    CREATE TABLE stage_mark (stage TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) WITHOUT ROWID, STRICT;
    """
}
