"""
Find the passages of text files in a volume that answer a question: chunk, embed, index, query.

    DATABRICKS_HOST=… DATABRICKS_TOKEN=… python docs/examples/rag.py "How long is a result kept?"

Here words are hashed to vectors, which needs no model and is the same everywhere. With a real one, EMBED is the name of
its serving endpoint, such as "databricks-gte-large-en", and DIMENSION that of its vectors.
"""

import hashlib
import math
import re
import sys

from lakewire import DatabricksClient
from lakewire.vector import DirectAccessIndex

VOLUME = "/Volumes/main/default/handbook"
INDEX, ENDPOINT = "main.default.handbook_index", "handbook"
DIMENSION, WORDS = 256, 40  # of a vector, and in a chunk

FILES = {
    "results.txt": "A result is kept for one hour after the statement has ended. Links to it end after 15 minutes.",
    "tokens.txt": "A token of OAuth ends after one hour and is renewed before. Personal ones end when they say.",
    "tables.txt": "VACUUM deletes files that no version of the last seven days needs. Time travel goes back that far.",
}


def chunks(text: str) -> list[str]:
    """Cut a text into passages of so many words, each of which begins with the last words of the one before."""
    words = text.split()
    step = WORDS - WORDS // 4
    return [" ".join(words[start : start + WORDS]) for start in range(0, max(len(words) - WORDS // 4, 1), step)]


def embed(texts: list[str]) -> list[list[float]]:
    """Hash each word to one of the dimensions, and give each vector the length 1."""
    vectors = []
    for text in texts:
        vector = [0.0] * DIMENSION
        for word in re.findall(r"\w+", text.lower()):
            code = int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest())
            vector[code % DIMENSION] += 1 if code >> 63 else -1
        length = math.hypot(*vector) or 1.0
        vectors.append([number / length for number in vector])
    return vectors


def main(question: str) -> None:
    with DatabricksClient() as client:
        client.catalog.volumes.create("main.default.handbook", if_not_exists=True)
        for name, text in FILES.items():
            client.files.upload(f"{VOLUME}/{name}", text.encode(), overwrite=True)

        client.vector.endpoints.ensure(ENDPOINT)
        client.vector.endpoints.wait(ENDPOINT, on_progress=lambda endpoint: print(endpoint.endpoint_status))
        schema = {"id": "string", "path": "string", "text": "string", "vector": "array<float>"}
        spec = DirectAccessIndex(schema=schema, primary_key="id", vector="vector", dimension=DIMENSION)
        client.vector.ensure_index(INDEX, spec, endpoint=ENDPOINT)

        index = client.vector.index(INDEX, embed=embed, text_column="text")
        rows = [
            {"id": f"{file.path}#{number}", "path": file.path, "text": text}
            for file in client.files.list(VOLUME)
            for number, text in enumerate(chunks(client.files.download(file.path).decode()))
        ]
        print(f"{index.upsert(rows)} passages of {len(FILES)} files")

        found = index.query(question, columns=["path", "text"], num_results=2, query_type="HYBRID")
        for row in found:
            print(f"{row.score:.2f}  {row.path}\n      {row.text}")
        context = "\n".join(row.text for row in found)
        print(f"\nPrompt for a model:\nAnswer by this alone:\n{context}\n\n{question}")


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]) or "How long is a result kept?")
