"""Clusters: what groups like recommendations over the evaluations has a name in the vocabulary."""

from collections.abc import Iterator

from samsyn.content import Content
from samsyn.explain import nearest
from samsyn.problems import Problem


def check(content: Content) -> Iterator[Problem]:
    """Clusters of recommendations that the vocabulary does not have."""
    known = content.vocabulary.written_ids["clusters"]
    for coded in content.evaluations if known else ():
        for finding in coded.findings:
            if finding.cluster and finding.cluster not in known:
                words = {
                    "value": finding.cluster,
                    "where": "clusters.yml",
                    "nearest": nearest(finding.cluster, sorted(known)),
                }
                yield Problem("unknown-reference", content.places.of(finding, "cluster"), words)
