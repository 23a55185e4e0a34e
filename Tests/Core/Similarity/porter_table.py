"""Stems of words from titles, for PorterStemmerTests.swift. Needs nltk==3.9.1."""

from nltk.stem.porter import PorterStemmer

WORDS = """
caresses ponies ties caress cats feed agreed plastered bled motoring sing conflated troubled sized
hopping tanned falling hissing fizzed failing filing happy sky relational conditional rational
valenci hesitanci digitizer conformabli radicalli differentli vileli analogousli vietnamization
predication operator feudalism decisiveness hopefulness callousness formaliti sensitiviti sensibiliti
triplicate formative formalize electriciti electrical hopeful goodness revival allowance inference
airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption homologou
communism activate angulariti homologous effective bowdlerize probate rate cease controll roll
scheduling scheduler schedules scheduled analytics analysis learning networks networking distributed
distribution optimization optimizing optimizer parallelism parallel hierarchical caching cached caches
virtualization recommendation gradient stochastic asynchronous query queries streaming replication
consistency availability latency throughput heterogeneous graphs processing processors memory memories
""".split()

stemmer = PorterStemmer(mode=PorterStemmer.ORIGINAL_ALGORITHM)
for word in WORDS:
    print(f'    ("{word}", "{stemmer.stem(word)}"),')
