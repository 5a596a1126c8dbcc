from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from protokollant.documents.pseudonyms import Pseudonym, PseudonymStyle, propose, replace_identifiers
from protokollant.documents.wording import GERMAN
from protokollant.protocol.identifiers import Identifier, IdentifierKind

PERSON, PLACE = IdentifierKind.PERSON, IdentifierKind.PLACE


def person(text: str, said: str, family: str, first: str = "", *, genitive: bool = False) -> Identifier:
    start = text.index(said)
    return Identifier(PERSON, start, start + len(said), (family, first), genitive=genitive)


def proposed(texts, found, style, earlier=()) -> list[str]:
    return [each.replacement for each in propose(texts, found, style, GERMAN, earlier)]


class TestProposals:
    TEXT = "Frau Petersen, Anna Petersen, Herr Pohl, Mia"
    FOUND = (
        person(TEXT, "Petersen", "petersen"),
        person(TEXT, "Anna Petersen", "petersen", "anna"),
        person(TEXT, "Pohl", "pohl"),
        person(TEXT, "Mia", "", "mia"),
    )

    def test_initials_of_different_people_differ(self) -> None:
        assert proposed([self.TEXT], [self.FOUND], PseudonymStyle.INITIALS) == ["P.", "A. P.", "P2.", "M."]

    def test_letters_stand_in_the_order_of_appearance_and_families_share_one(self) -> None:
        assert proposed([self.TEXT], [self.FOUND], PseudonymStyle.LETTERS) == ["A", "A1", "B", "C"]

    def test_what_was_agreed_earlier_stays(self) -> None:
        earlier = [Pseudonym(PERSON, ("pohl", ""), "Pohl", "A")]
        assert proposed([self.TEXT], [self.FOUND], PseudonymStyle.LETTERS, earlier) == ["B", "B1", "A", "C"]

    def test_a_birth_date_becomes_its_year(self) -> None:
        text = "geboren am 03.04.84"
        found = [Identifier(IdentifierKind.BIRTH_DATE, 11, 19, ("03.04.84",))]
        assert proposed([text], [found], PseudonymStyle.INITIALS) == ["1984"]

    def test_places_and_numbers_say_what_they_were(self) -> None:
        text = "Kiel 0431 5583"
        found = [
            Identifier(PLACE, 0, 4, ("kiel",)),
            Identifier(IdentifierKind.PHONE, 5, 14, ("04315583",)),
        ]
        assert proposed([text], [found], PseudonymStyle.LETTERS) == ["Ort A", "[Telefonnummer]"]


class TestReplacing:
    def test_every_passage_of_a_subject(self) -> None:
        text = "Frau Petersen rief an. Petersens Sohn ist krank."
        found = [
            person(text, "Petersen", "petersen"),
            Identifier(PERSON, 23, 32, ("petersen", ""), genitive=True),
        ]
        known = [Pseudonym(PERSON, ("petersen", ""), "Petersen", "A")]
        assert replace_identifiers(text, found, known) == "Frau A rief an. As Sohn ist krank."

    def test_a_full_stop_is_not_doubled(self) -> None:
        text = "Es kam Frau Petersen."
        known = [Pseudonym(PERSON, ("petersen", ""), "Petersen", "P.")]
        assert replace_identifiers(text, [person(text, "Petersen", "petersen")], known) == "Es kam Frau P."

    def test_born_on_becomes_born_in_a_year(self) -> None:
        text = "Sie ist am 3. April 1984 geboren."
        found = [Identifier(IdentifierKind.BIRTH_DATE, 11, 24, ("x",))]
        known = [Pseudonym(IdentifierKind.BIRTH_DATE, ("x",), "3. April 1984", "1984")]
        assert replace_identifiers(text, found, known) == "Sie ist 1984 geboren."

    def test_what_the_person_took_out_stays(self) -> None:
        text = "Frau Petersen rief an."
        assert replace_identifiers(text, [person(text, "Petersen", "petersen")], []) == text


@given(st.lists(st.sampled_from(["Petersen", "Pohl", "Yilmaz", "Kosic", "Özkan"]), min_size=1, max_size=12))
def test_subjects_and_replacements_are_one_to_one(said: list[str]) -> None:
    texts = [f"Frau {name} kam." for name in said]
    found = [[person(text, name, name.lower())] for text, name in zip(texts, said, strict=True)]
    for style in PseudonymStyle:
        made = propose(texts, found, style, GERMAN)
        assert len({p.subject for p in made}) == len({p.replacement for p in made}) == len(set(said))
        hidden = [replace_identifiers(t, f, made) for t, f in zip(texts, found, strict=True)]
        assert not any(name in text for name in said for text in hidden)
