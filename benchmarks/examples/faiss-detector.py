#!/usr/bin/env python3
"""Faiss as a detector of pictures, by the line protocol of likeness-bench.

Difference hashes of 256 bits in a binary index of Faiss. Needs the Python packages faiss-cpu, numpy
and pillow. Run it by

    java -Dlikeness.bench.external="python3 examples/faiss-detector.py" -jar likeness-benchmarks.jar \
        accuracy --modality image --fingerprinter external --media DIR --out DIR
"""

import json
import sys

import faiss
import numpy
from PIL import Image, UnidentifiedImageError

BITS = 256
NEIGHBOURS = 64


def code(path):
    """Compares each of 17 x 16 samples of luma with its right neighbour."""
    with Image.open(path) as picture:
        luma = numpy.asarray(picture.convert("L").resize((17, 16), Image.Resampling.BOX))
    return numpy.packbits(luma[:, 1:] > luma[:, :-1]).reshape(1, -1)


def main():
    index = faiss.IndexBinaryFlat(BITS)
    works = []
    for line in sys.stdin:
        question = json.loads(line)
        answer = {"ok": True}
        try:
            if question["op"] == "register":
                index.add(code(question["file"]))
                works.append(question["work"])
            elif question["op"] == "detect":
                distances, found = index.search(
                    code(question["file"]), min(NEIGHBOURS, max(1, len(works)))
                )
                answer = {
                    "detections": [
                        {"work": works[i], "score": 1 - int(d) / BITS}
                        for d, i in zip(distances[0], found[0])
                        if i >= 0
                    ]
                }
        except (OSError, UnidentifiedImageError) as problem:
            answer = {"error": str(problem)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
