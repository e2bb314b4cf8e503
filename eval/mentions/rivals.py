"""Opis and other recognisers of names on the same texts, in one run: strict spans and speed on one core.

    python3 -m venv VENV && VENV/bin/pip install natasha [pullenti]
    VENV/bin/python eval/mentions/rivals.py --texts FOLDER --gold DIR [--bench FILE] [--dumps DIR] [--freeze]

--texts   a folder of *.txt: each system's mentions go to DUMPS/SYSTEM.jsonl, for an outside scorer
--gold    holds mentions/doc_*.json, as for run.ts; every system reads each passage by itself
--bench   a Russian text in UTF-8: its first part is read by every system, processor time on one thread

A system that is not installed is left out, aloud. Natasha carries its models in its package (news); Pullenti is free for
non-commercial use only, and nothing of either is part of Opis. Dates: only Opis and Pullenti are asked for them.
"""
import argparse, collections, json, os, re, subprocess, sys, tempfile, time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

KINDS = ("person", "organisation", "place", "date")
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


class NotInstalled(Exception):
    pass


def natasha():
    """Segmenter and tagger of Natasha (Slovnet, Navec): a function from a text to spans."""
    try:
        from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter
    except ImportError as error:
        raise NotInstalled(error)
    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())
    kinds = {"PER": "person", "ORG": "organisation", "LOC": "place"}

    def spans(text):
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_ner(tagger)
        return [(span.start, span.stop, kinds[span.type]) for span in doc.spans]

    return spans


def pullenti():
    """Pullenti's analysers of persons, organisations, places and dates."""
    try:
        from pullenti.Sdk import Sdk
        from pullenti.morph.MorphLang import MorphLang
        from pullenti.ner.ProcessorService import ProcessorService
        from pullenti.ner.ReferentToken import ReferentToken
        from pullenti.ner.SourceOfAnalysis import SourceOfAnalysis
    except ImportError as error:
        raise NotInstalled(error)
    Sdk.initialize(MorphLang.RU)
    # Addresses are not asked for, and their analyser fails on some texts; so does that of dates: without it then.
    processors = [ProcessorService.create_processor() for _ in range(2)]
    for analyser in [*processors[0].analyzers, *processors[1].analyzers]:
        analyser.ignore_this_analyzer = analyser.name == "ADDRESS"
    for analyser in processors[1].analyzers:
        analyser.ignore_this_analyzer |= analyser.name == "DATE"

    def read(text):
        for number, processor in enumerate(processors, 1):
            try:
                return processor.process(SourceOfAnalysis(text)).first_token
            except Exception as error:
                print(f"pullenti failed on a text (attempt {number}): {error!r}", file=sys.stderr)
        return None

    kinds = {"PERSON": "person", "ORGANIZATION": "organisation", "GEO": "place", "DATE": "date", "DATERANGE": "date"}

    def spans(text):
        found = []
        token = read(text)
        while token is not None:
            if isinstance(token, ReferentToken):
                collect(token, found)
            token = token.next0_
        return found

    def collect(token, found):
        kind = kinds.get(token.referent.type_name)
        start = token.begin_char
        part = token.begin_token
        while part is not None and part.begin_char <= token.end_char:
            if isinstance(part, ReferentToken):
                # An office before a name is no part of it; a body or a place inside the office stands for itself.
                if kind == "person" and part.referent.type_name == "PERSONPROPERTY" and part.begin_char == start:
                    start = part.end_char + 1
                if kind in (None, "person"):
                    collect(part, found)
            part = part.next0_
        if kind and start <= token.end_char:
            found.append((start, token.end_char + 1, kind))

    def trimmed(text):
        out = set()
        for start, end, kind in spans(text):
            while start < end and not (text[start].isalnum() or text[start] in "«\"“"):
                start += 1
            if start < end:
                out.add((start, end, kind))
        return sorted(out)

    return trimmed


SYSTEMS = {"natasha": natasha, "pullenti": pullenti}
ASKED = {"opis": KINDS, "natasha": KINDS[:3], "pullenti": KINDS}


def opis_dump(folder, out):
    """Opis on a folder of texts: {file: spans}."""
    script = ["node", "scripts/run.js", "eval/mentions/factrueval.ts", os.path.abspath(folder), "--out", os.path.abspath(out)]
    subprocess.run(script, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    found = collections.defaultdict(list)
    with open(out, encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            if line["type"] == "mention":
                found[line["source"]].append((line["start"], line["end"], line["kind"]))
    return found


def texts_of(folder):
    names = sorted(name for name in os.listdir(folder) if name.endswith(".txt"))
    return {name: open(os.path.join(folder, name), encoding="utf-8", newline="").read() for name in names}


def write_dump(path, texts, spans):
    with open(path, "w", encoding="utf-8") as out:
        for name, text in texts.items():
            out.write(json.dumps({"type": "source", "id": name, "file": name}, ensure_ascii=False) + "\n")
            for start, end, kind in spans[name]:
                mention = {"type": "mention", "source": name, "kind": kind, "start": start, "end": end, "quote": text[start:end]}
                out.write(json.dumps(mention, ensure_ascii=False) + "\n")


def score(passages, spans):
    """Right, extra and missed by the rule of run.ts: a mention inside a body or place of the gold is not asked about."""
    counts = {kind: collections.Counter() for kind in KINDS}
    for name, passage in passages.items():
        base = passage["start"]
        gold = {(g["start"] - base, g["end"] - base, g["type"]): g for g in passage["mentions"]}
        wide = [(s, e) for s, e, kind in gold if kind in ("organisation", "place")]
        free = [(s, e) for (s, e, _), g in gold.items() if g.get("optional")]
        hit = set()
        for span in sorted(set(spans[name])):
            start, end, kind = span
            if span in gold:
                hit.add(span)
                if not gold[span].get("optional"):
                    counts[kind]["right"] += 1
            elif not any(s <= start and end <= e for s, e in wide) and not any(s < end and start < e for s, e in free):
                counts[kind]["extra"] += 1
        for span, g in gold.items():
            if span not in hit and not g.get("optional"):
                counts[span[2]]["missed"] += 1
    return counts


def passages_of(gold):
    folder = os.path.join(gold, "mentions")
    names = sorted(name for name in os.listdir(folder) if re.fullmatch(r"doc_\w+\.json", name))
    return {name[:-5] + ".txt": json.load(open(os.path.join(folder, name), encoding="utf-8")) for name in names}


def print_scores(title, counts):
    for kind in ASKED[title]:
        right, extra, missed = (counts[kind][key] for key in ("right", "extra", "missed"))
        f1 = 2 * right / max(1, 2 * right + extra + missed)
        print(f"{title:12} {kind:13} right {right:4} extra {extra:4} missed {missed:4}  F1 {f1:.3f}")


def rounds(text, size):
    """A text in pieces of about so many characters, cut at ends of lines."""
    pieces, start = [], 0
    while start < len(text):
        end = text.find("\n", start + size)
        end = len(text) if end < 0 else end + 1
        pieces.append(text[start:end])
        start = end
    return pieces


def speed(find, text):
    """Megabytes of UTF-8 a second of processor time, in pieces of a few pages."""
    begun = time.process_time()
    for piece in rounds(text, 4000):
        find(piece)
    return len(text.encode("utf-8")) / 1e6 / (time.process_time() - begun)


def opis_speed(file):
    """What bench/extract.ts says: the first run of a process, with everything still to be read, and the last."""
    script = ["node", "scripts/run.js", "bench/extract.ts", os.path.abspath(file)]
    output = subprocess.run(script, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [float(one) for one in re.findall(r"([\d.]+) MB/s", output)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--texts", "--gold", "--bench", "--dumps"):
        parser.add_argument(name)
    parser.add_argument("--megabytes", type=float, default=0.3, help="how much of --bench the others read")
    parser.add_argument("--freeze", action="store_true", help="keep the counts of --gold in rivals.json")
    args = parser.parse_args()
    systems = {}
    for name, make in SYSTEMS.items():
        try:
            systems[name] = make()
        except NotInstalled as error:
            print(f"{name} is not installed and left out: {error}", file=sys.stderr)
    dumps = args.dumps or tempfile.mkdtemp()
    os.makedirs(dumps, exist_ok=True)
    if args.texts:
        texts = texts_of(args.texts)
        opis_dump(args.texts, os.path.join(dumps, "opis.jsonl"))
        for name, find in systems.items():
            write_dump(os.path.join(dumps, f"{name}.jsonl"), texts, {file: find(text) for file, text in texts.items()})
        print(f"{len(texts)} texts: dumps in {dumps}")
    if args.gold:
        passages = passages_of(args.gold)
        with tempfile.TemporaryDirectory() as folder:
            for name, passage in passages.items():
                with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as out:
                    out.write(passage["text"])
            results = {"opis": score(passages, opis_dump(folder, os.path.join(folder, "dump.jsonl")))}
        for name, find in systems.items():
            results[name] = score(passages, {file: find(passage["text"]) for file, passage in passages.items()})
        for name, counts in results.items():
            print_scores(name, counts)
        if args.freeze:
            rows = {
                name: {kind: {key: counts[kind][key] for key in ("right", "extra", "missed")} for kind in ASKED[name]}
                for name, counts in results.items()
            }
            with open(os.path.join(ROOT, "eval", "mentions", "rivals.json"), "w", encoding="utf-8") as out:
                out.write(json.dumps({"passages": len(passages), **rows}, indent=2) + "\n")
    if args.bench:
        text = open(args.bench, encoding="utf-8").read()
        part = text.encode("utf-8")[: int(args.megabytes * 1e6)].decode("utf-8", "ignore")
        cold, *warm = opis_speed(args.bench)
        print(f"speed, MB of UTF-8 a second on one core: opis {cold:.2f} in a new process, {max(warm):.2f} after")
        for name, find in systems.items():
            find("Н. И. Бухарин выехал из Москвы.")
            print(f"speed: {name} {speed(find, part):.4f}")


if __name__ == "__main__":
    main()
