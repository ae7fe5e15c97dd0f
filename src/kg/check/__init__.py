"""What is wrong with a graph: shapes, evidence, the ontology; every answer is a `Finding`."""
