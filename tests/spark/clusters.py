"""What a Spark of the tests runs with; as a program, a build of which an executor is killed.

`python clusters.py FOLDER OUT MARKER` has two executors in processes of their own.
"""

import sys
from functools import partial
from pathlib import Path

import killing

from relgraph import spark

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SETTINGS = {
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.driver.host": "127.0.0.1",
    "spark.executor.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "spark.executorEnv.PYTHONPATH": f"{ROOT}:{HERE}",
    "spark.ui.enabled": "false",
}
PARTS = 3


def main():
    folder, out, marker = sys.argv[1:]
    read = partial(killing.kill_executor_once, marker, b"Manas")
    with spark.session("local-cluster[2,1,1024]", SETTINGS) as session:
        spark.build(session, folder, out, partitions=PARTS, read=read)


if __name__ == "__main__":
    main()
