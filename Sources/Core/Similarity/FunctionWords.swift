/// English words that carry no subject: articles, prepositions, pronouns, conjunctions, auxiliaries.
///
/// Titles are compared and labeled without them. Only for membership tests, never iterated.
public let functionWords: Set<String> = [
  "a", "about", "above", "across", "after", "again", "against", "all", "along", "also", "although",
  "am", "among", "an", "and", "another", "any", "are", "around", "as", "at", "be", "because",
  "been", "before", "being", "below", "beneath", "beside", "best", "better", "between", "beyond",
  "both", "but", "by", "can", "cannot", "could", "did", "do", "does", "doing", "done", "down",
  "during", "each", "either", "else", "et", "etc", "even", "ever", "every", "few", "for", "from",
  "further", "get", "gets", "getting", "go", "goes", "going", "had", "has", "have", "having", "he",
  "her", "here", "his", "how", "i", "if", "in", "inside", "instead", "into", "is", "it", "its",
  "itself", "just", "less", "let", "like", "made", "make", "makes", "making", "many", "may", "me",
  "might", "mine", "more", "most", "much", "must", "my", "near", "neither", "never", "no", "nor",
  "not", "nothing", "now", "of", "off", "on", "once", "one", "only", "onto", "or", "other", "our",
  "out", "outside", "over", "own", "per", "rather", "s", "same", "shall", "she", "should", "since",
  "so", "some", "such", "t", "take", "takes", "taking", "than", "that", "the", "their", "them",
  "then", "there", "these", "they", "this", "those", "through", "throughout", "to", "together",
  "too", "toward", "towards", "two", "under", "until", "up", "upon", "us", "use", "used", "uses",
  "using", "versus", "very", "via", "vs", "was", "way", "ways", "we", "were", "what", "when",
  "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within",
  "without", "would", "yet", "you", "your",
]
