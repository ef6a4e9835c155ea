"""A whole round by a client that was generated from the served OpenAPI document: terms, a basket, its lane, ratification
and publication. Writes the record as the bytes that came.

Takes from the environment the origin, the invitations by name as JSON, and the file for the record.
"""

import json
import os
import time
import uuid
from pathlib import Path

from parley_client import AuthenticatedClient, Client
from parley_client.api.readings import (
    get_reading,
    get_reading_receipt,
    post_reading_advance,
    post_reading_proposals,
    put_reading_proposal_position,
)
from parley_client.api.rounds import get_round, get_round_record, post_rounds
from parley_client.api.session import post_session
from parley_client.models import (
    BasketProposal,
    Commitment,
    CommitmentCondition,
    CommitmentConditionWord,
    CommitmentForm,
    Decision,
    Definition,
    LocalizedText,
    ModalityForm,
    ModalityProposal,
    PostReadingAdvanceBody,
    PostReadingProposalsBody,
    PostSessionBody,
    PutReadingProposalPositionBody,
    Stance,
)

ORIGIN = os.environ["PARLEY_ORIGIN"]
INVITATIONS = json.loads(os.environ["PARLEY_INVITATIONS"])
RECORD = Path(os.environ["PARLEY_RECORD"])


def sign_in(name: str) -> AuthenticatedClient:
    """Redeems an invitation, and makes a client with the token."""
    body = PostSessionBody(invitation=INVITATIONS[name])
    answer = post_session.sync_detailed(client=Client(base_url=ORIGIN), body=body)
    assert answer.status_code == 201, answer.content
    return AuthenticatedClient(base_url=ORIGIN, token=answer.parsed.token)


def words(english: str) -> LocalizedText:
    return LocalizedText.from_dict({"en": english})


def until(what: str, look):
    """Looks again until something is there."""
    for _ in range(600):
        found = look()
        if found is not None:
            return found
        time.sleep(0.1)
    raise TimeoutError(f"waited in vain for {what}")


def opened(reading: str) -> None:
    """Waits until a reading is open. Before, the only refusal is one that the document has for this route."""

    def look():
        answer = get_reading.sync_detailed(reading, client=ada)
        if answer.status_code == 404:
            assert answer.parsed.code == "no-such-reading", answer.content
            return None
        assert answer.status_code == 200, answer.content
        return answer.parsed if answer.parsed.status == "open" else None

    until(f"{reading} to open", look)


def close(reading: str, proposal: str, stance: Stance) -> None:
    """Lets everybody take a position, and closes the reading; waits until it is settled."""
    opened(reading)
    for person in people:
        body = PutReadingProposalPositionBody(stance=stance, revision=0)
        answer = put_reading_proposal_position.sync_detailed(reading, proposal, client=person, body=body)
        assert answer.status_code == 200, answer.content
    body = PostReadingAdvanceBody(decision=Decision.SETTLE)
    answer = post_reading_advance.sync_detailed(reading, client=cleo, body=body)
    assert answer.status_code == 202, answer.content
    assert int(answer.headers["Retry-After"]) > 0

    def look():
        seen = get_reading.sync(reading, client=cleo)
        return seen if seen.status == "settled" else None

    until(f"{reading} to be settled", look)


def agree(reading: str, text) -> None:
    """Tables a text, lets everybody support it, and closes the reading."""
    opened(reading)
    answer = post_reading_proposals.sync_detailed(
        reading, client=ada, body=PostReadingProposalsBody(body=text), idempotency_key=str(uuid.uuid4())
    )
    assert answer.status_code == 201, answer.content
    assert answer.headers["Location"].endswith(answer.parsed.digest)
    close(reading, answer.parsed.id, Stance.SUPPORT)
    receipt = get_reading_receipt.sync(reading, answer.parsed.digest, client=ada)
    assert receipt.counted == "yes", receipt


def keep_record(number: int) -> None:
    """Writes the bytes of the record once it stays the same: its log is signed in the moments after the publication.

    The generated request is sent without parsing its answer: a record is verified as the bytes that came.
    """
    request = get_round_record._get_kwargs(number)

    def look():
        answer = ada.get_httpx_client().request(**request)
        assert answer.status_code == 200, answer.content
        RECORD.write_bytes(answer.content)
        again = ada.get_httpx_client().request(**request, headers={"If-None-Match": answer.headers["ETag"]})
        return True if again.status_code == 304 else None

    until("the same record to be answered 304", look)


cleo, ada, *others = [sign_in(name) for name in ("cleo", "ada", "abe", "bo", "bea")]
people = [ada, *others]

started = post_rounds.sync_detailed(client=cleo, knowingly="true")
assert started.status_code == 201, started.content
number = started.parsed.round_
assert started.headers["Location"] == f"/api/rounds/{number}"

agree(f"{number}.terms.1", Definition(kind="definition", term=words("Cut"), definition=words("Any damage.")))
agree(f"{number}.baskets.1", BasketProposal(kind="basket", title=words("Cables"), description=words("At sea.")))
agree(
    f"{number}.modality.b1.1",
    ModalityProposal(kind="modality", modality=ModalityForm.CODE_OF_CONDUCT, rationale=words("It can be had.")),
)
agree(
    f"{number}.commitments.b1.1",
    Commitment(
        kind="commitment",
        by="each-side",
        form=CommitmentForm.REFRAIN,
        action=words("cutting cables"),
        condition=CommitmentCondition(word=CommitmentConditionWord.UNLESS, text=words("the owner asks for it")),
    ),
)
close(f"{number}.ratification.b1.1", "text", Stance.RATIFY)


def published():
    seen = get_round.sync(number, client=cleo)
    return seen if seen.status == "published" else None


until("the round to be published", published)
keep_record(number)
