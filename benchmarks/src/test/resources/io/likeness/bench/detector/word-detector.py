"""The line protocol of likeness-bench in plain Python: the share of words that two texts have in common."""

import json
import sys


def words(path):
    with open(path, encoding="utf-8") as text:
        return frozenset(text.read().lower().split())


def detections(works, suspect):
    for work, known in works.items():
        common = len(known & suspect)
        if common:
            yield {"work": work, "score": common / len(known | suspect)}


def answer(question, works):
    if question["op"] == "register":
        works[question["work"]] = words(question["file"])
    elif question["op"] == "detect":
        return {"detections": list(detections(works, words(question["file"])))}
    return {"ok": True}


works = {}
for line in sys.stdin:
    try:
        said = answer(json.loads(line), works)
    except (OSError, UnicodeDecodeError) as problem:
        said = {"error": str(problem)}
    print(json.dumps(said), flush=True)
