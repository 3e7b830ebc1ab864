#!/usr/bin/env python3
"""Faiss as a peer of the Hamming search of Likeness, by lines of JSON.

Needs the Python packages faiss-cpu and numpy. `likeness-bench speed` starts it; each question on its
standard input is answered by a line on its standard output:

    {"op": "version"}                            {"version": "1.15.1"}
    {"op": "open", "kind": "flat",
     "codes": "codes", "keep": "index"}          {"codes": 100000}
    {"op": "search", "queries": "0f3a...",
     "radius": 31, "batch": true}                {"hits": [1, 0, 5]}

`codes` is a file of codes of 32 bytes each, one after another. `kind` is `flat` or `multi-hash`. Where
`keep` is given, the index is kept in that file, and read from there the next time. `queries` are codes
one after another, in hexadecimal; they are searched one by one, or all at once if `batch` says so. `hits`
has for each of them how many codes lie within the radius. {"error": "why"} says that something failed, and
{"missing": "why"} that there is no Faiss.
"""

import json
import os
import sys

BITS = 256

# 16 tables of 16 bits, each asked with at most one bit flipped: exact within 16 * 2 - 1 bits.
TABLES = 16
FLIPS = 1

try:
    import faiss
    import numpy

    missing = None
except ImportError as problem:
    missing = str(problem)


def opened(kind, file, keep):
    if keep and os.path.exists(keep):
        return faiss.read_index_binary(keep)
    if kind == "multi-hash":
        index = faiss.IndexBinaryMultiHash(BITS, TABLES, BITS // TABLES)
        index.nflip = FLIPS
    else:
        index = faiss.IndexBinaryFlat(BITS)
    index.add(numpy.fromfile(file, dtype=numpy.uint8).reshape(-1, BITS // 8))
    if keep:
        faiss.write_index_binary(index, keep)
    return index


def hits(index, queries, radius, batch):
    # Faiss finds what is nearer than what it is given.
    reach = radius + 1
    if batch:
        ends = index.range_search(queries, reach)[0]
        return [int(hits) for hits in numpy.diff(ends)]
    return [
        int(index.range_search(queries[i : i + 1], reach)[0][1])
        for i in range(len(queries))
    ]


def main():
    if not missing:
        faiss.omp_set_num_threads(1)
    index = None
    for line in sys.stdin:
        question = json.loads(line)
        try:
            if missing:
                answer = {"missing": missing}
            elif question["op"] == "version":
                answer = {"version": faiss.__version__}
            elif question["op"] == "open":
                index = opened(question["kind"], question["codes"], question.get("keep"))
                answer = {"codes": index.ntotal}
            else:
                queries = numpy.frombuffer(
                    bytes.fromhex(question["queries"]), dtype=numpy.uint8
                ).reshape(-1, BITS // 8)
                answer = {
                    "hits": hits(index, queries, question["radius"], question["batch"])
                }
        except (OSError, RuntimeError, ValueError) as problem:
            answer = {"error": str(problem)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
