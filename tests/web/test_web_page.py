"""The chat page without script: a form, a redirect, and the conversation as a page."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
import web_fakes as fakes
from visitors import Visitor


async def test_the_first_screen_says_what_it_is_and_whom_to_ring(visitor):
    page = await visitor.look()

    assert '<html lang="en-GB">' in page
    assert "<title>Find help when you look after someone</title>" in page
    assert page.count("<h1>") == 1
    assert "I am a computer, not a person" in page
    assert "not for emergencies" in page
    assert 'href="tel:999"' in page
    assert f'href="tel:{fakes.HUB_PHONE.replace(" ", "")}"' in page
    for title in ("I need help and don&#39;t know where to start", "I need a break", "Money and benefits", "I need urgent help now"):
        assert title in page


async def test_a_message_is_answered_after_a_redirect(visitor, engine):
    await visitor.look()

    response = await visitor.send(text="my mum has dementia")

    assert response.status == 303
    assert response.headers["Location"] == "/#turn-1"
    page = await visitor.look()
    assert "my mum has dementia" in page
    assert 'href="tel:01632960100"' in page
    assert "Open now until 5pm" in page
    assert "Cost: Free." in page
    assert "Nobody has checked these details yet, so please ask when you ring." in page
    assert 'href="https://break.example.org/"' in page
    assert "From: The council&#39;s page" in page
    assert [asked["text"] for asked in engine.asked] == ["my mum has dementia"]


async def test_a_choice_is_a_button_and_is_shown_as_what_was_said(visitor, engine):
    await visitor.look()

    assert (await visitor.send(choice="topic:short_breaks")).status == 303

    page = await visitor.look()
    assert "<p>I need a break</p>" in page
    assert 'name="choice" value="place:mansfield"' in page
    assert engine.asked[0]["choice"] == "topic:short_breaks"


async def test_only_the_last_reply_has_buttons(visitor, engine):
    await visitor.look()
    await visitor.send(text="one")
    await visitor.look()
    engine.answer = {"messages": [{"text": "Nothing to press."}]}
    await visitor.send(text="two")

    assert 'value="place:mansfield"' not in await visitor.look()


async def test_sending_the_same_form_twice_is_answered_once(visitor, engine):
    """A double press, or going back and sending again, is no second message."""
    await visitor.look()
    await visitor.send(text="hello")
    await visitor.send(text="hello")

    assert len(engine.asked) == 1


@pytest.mark.parametrize("text", ["", "   ", "\u200b"])
async def test_an_empty_message_is_explained_beside_the_box(text, visitor, engine):
    await visitor.look()

    response = await visitor.send(text=text)

    page = await response.text()
    assert response.status == 422
    assert "<title>Error: " in page
    assert 'aria-invalid="true"' in page
    assert 'aria-describedby="hint error"' in page
    assert fakes.HUB_PHONE in page
    assert engine.asked == []


async def test_a_message_too_long_keeps_its_words(visitor):
    """Nobody has to type it all again."""
    await visitor.look()

    response = await visitor.send(text="word " * 500)

    assert response.status == 422
    assert "word word word" in await response.text()


async def test_a_form_without_its_token_is_not_taken_but_its_words_are_kept(client, engine):
    """Another site can't speak in a person's name; a person whose page was too old loses nothing."""
    response = await client.post("/", data={"text": "my <b>words</b>"}, headers={"Accept": "text/html"})

    assert response.status == 403
    page = await response.text()
    assert "my &lt;b&gt;words&lt;/b&gt;</textarea>" in page
    assert engine.asked == []
    visitor = Visitor(client)
    visitor.html = page
    assert (await visitor.send(text="my words")).status == 303


async def test_another_persons_form_token_is_not_taken(client, visitor, settings):
    from web.sessions import Sessions

    sessions = Sessions(settings.session_secret)
    await visitor.look()

    assert (await visitor.send(text="hello", form_token=sessions.form_token(sessions.new_id()))).status == 403


async def test_a_form_sent_from_another_site_is_not_taken(visitor):
    await visitor.look()

    refused = await visitor.send(text="hello", headers={"Sec-Fetch-Site": "cross-site"})

    assert refused.status == 403
    assert "Set-Cookie" not in refused.headers  # the person's own chat is still theirs
    assert (await visitor.send(text="hello", headers={"Sec-Fetch-Site": "same-origin"})).status == 303


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", "text/plain"])
async def test_only_our_kind_of_form_is_read(kind, client):
    response = await client.post("/", data=b"text=hello", headers={"Content-Type": kind})

    assert response.status == 415


async def test_forgetting_deletes_the_chat_and_begins_anew(visitor, engine):
    await visitor.look()
    await visitor.send(text="my secret")
    await visitor.look()

    response = await visitor.send("/forget")

    assert (response.status, response.headers["Location"]) == (303, "/?forgotten")
    page = await visitor.look("/?forgotten")
    assert "my secret" not in page
    assert "This chat has been deleted" in page
    assert engine.forgotten == [engine.asked[0]["conversation"]]
    await visitor.send(text="hello again")
    assert engine.asked[1]["conversation"] != engine.asked[0]["conversation"]


async def test_forgetting_needs_the_form_token(client, visitor, engine):
    await visitor.look()
    await visitor.send(text="keep this")

    assert (await client.post("/forget", data={}, allow_redirects=False)).status == 403
    assert "keep this" in await visitor.look()


async def test_a_chat_closed_by_time_says_so_and_the_words_are_answered(visitor, client, monkeypatch, engine):
    """A carer called away for two hours comes back, presses Send, and gets an answer."""
    from web import keys

    store = client.app[keys.CONVERSATIONS]
    await visitor.look()
    await visitor.send(text="first")
    await visitor.look()
    later = store._clock() + 7200
    monkeypatch.setattr(store, "_clock", lambda: later)
    visitor.html = visitor.html.replace('name="message_id" value="', 'name="message_id" value="n')

    assert (await visitor.send(text="second")).status == 303

    page = await visitor.look()
    assert "second" in page
    assert "first" not in page
    assert engine.asked[0]["conversation"] != engine.asked[1]["conversation"]


async def test_a_chat_closed_by_time_is_not_shown_again(visitor, client, monkeypatch):
    from web import keys

    store = client.app[keys.CONVERSATIONS]
    await visitor.look()
    await visitor.send(text="private words")
    later = store._clock() + 7200
    monkeypatch.setattr(store, "_clock", lambda: later)

    page = await visitor.look()

    assert "private words" not in page
    assert "quiet for a while" in page


HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'{{7*7}}{% raw %}</textarea>"


class Elements(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        """Note an element."""
        self.found.append((tag, dict(attrs)))


async def test_nothing_said_or_answered_becomes_markup(visitor, engine):
    """Neither a person nor a directory record can put a script into the page."""
    service = {"id": HOSTILE, "name": HOSTILE, "why": HOSTILE, "phone": "0115 1" + HOSTILE, "open": HOSTILE, "url": "javascript:alert(1)"}
    service |= {"email": HOSTILE, "cost": HOSTILE, "checked": HOSTILE, "contact_note": HOSTILE}
    fact = {"id": HOSTILE, "text": HOSTILE, "source": HOSTILE, "url": "data:text/html,x", "checked": None}
    choice = {"id": HOSTILE, "title": HOSTILE}
    engine.answer = {"messages": [{"text": HOSTILE, "choices": [choice], "services": [service], "facts": [fact]}]}
    await visitor.look()
    await visitor.send(text=HOSTILE)

    elements = Elements()
    elements.feed(await visitor.look())

    assert [attrs.get("src", "").split(".")[0] for tag, attrs in elements.found if tag == "script"] == ["/assets/chat"]
    assert not any(tag == "img" or any(name.startswith("on") or name == "style" for name in attrs) for tag, attrs in elements.found)
    links = [attrs.get("href") or "" for tag, attrs in elements.found if tag == "a"]
    assert not any(link.startswith(("javascript", "data")) for link in links)
    assert "{{7*7}}" in visitor.html


async def test_the_script_gets_the_new_exchange_only(visitor):
    await visitor.look()

    response = await visitor.send(text="hello", headers={"Accept": "text/html;fragment=turn"})

    part = await response.text()
    assert response.status == 200
    assert part.startswith('<li class="turn you"')
    assert "<html" not in part
    assert "01632 960100" in part


async def test_the_script_gets_the_box_with_its_error(visitor):
    await visitor.look()

    response = await visitor.send(text=" ", headers={"Accept": "text/html;fragment=turn"})

    assert response.status == 422
    assert (await response.text()).startswith('<form id="composer"')


async def test_the_engine_down_is_calm_on_the_page_too(visitor, engine):
    engine.status = 503
    await visitor.look()

    assert (await visitor.send(text="hello")).status == 303
    assert "try me again in a few minutes" in await visitor.look()


async def test_an_area_in_the_address_reaches_the_engine(visitor, engine):
    page = await visitor.look("/?area=leicester")
    assert 'href="tel:01632960011"' in page

    await visitor.send(text="hello", area="leicester")

    assert engine.asked[0]["area"] == "leicester"


async def test_an_unknown_area_in_the_address_is_left_out(visitor):
    assert 'name="area"' not in await visitor.look("/?area=%22%3E%3Cscript%3E")


async def test_a_council_page_can_begin_with_its_own_topic(visitor, engine):
    """On the page about Blue Badges the first choice is getting about, and pressing it is understood."""
    page = await visitor.look("/?topic=transport")
    first = page[page.index("Or start with one of these") :]
    assert first.index("Getting about") < first.index("I need a break")

    assert (await visitor.send(choice="topic:transport", topic="transport")).status == 303

    assert engine.asked[0]["choice"] == "topic:transport"


async def test_an_unknown_topic_in_the_address_is_left_out(visitor):
    assert 'name="topic"' not in await visitor.look("/?topic=%22%3E%3Cscript%3E")


async def test_another_choice_of_an_old_form_is_another_message(visitor, engine):
    """Somebody goes back and presses the other button: they get the answer to that one."""
    await visitor.look()
    await visitor.send(choice="topic:short_breaks")
    await visitor.send(choice="topic:benefits")
    await visitor.send(choice="topic:benefits")

    assert [asked["choice"] for asked in engine.asked] == ["topic:short_breaks", "topic:benefits"]


async def test_a_card_says_what_to_say_when_you_ring(visitor):
    """Starting a call is the hardest part of it."""
    page = await visitor.ask()

    assert "What to say when you ring" in page
    assert "“I look after my mum, who has dementia. I need a break. What can you offer us?”" in page


async def test_a_quiet_chat_says_when_it_closes_and_can_be_kept_open(visitor, client, monkeypatch):
    """WCAG 2.2.1, and a carer who is called away: no script is needed for more time."""
    from web import keys

    store = client.app[keys.CONVERSATIONS]
    now = [store._clock()]
    monkeypatch.setattr(store, "_clock", lambda: now[0])
    page = await visitor.ask("my words")
    assert "This chat closes after 60 minutes without a message" in page

    for _ in range(3):
        now[0] += 50 * 60
        assert (await visitor.send("/stay")).status == 303

    assert "my words" in await visitor.look("/?staying")
    assert "Your chat stays open." in visitor.html


async def test_the_script_is_told_when_there_is_no_chat_to_keep_open(visitor):
    await visitor.look()

    assert (await visitor.send("/stay", headers={"Accept": "text/html;fragment=turn"})).status == 409


async def test_that_nobody_checked_is_said_once_for_all_cards(visitor, engine):
    """On every card it reads like a warning, and the fourth time nobody reads it."""
    engine.answer = fakes.a_reply()
    engine.answer["messages"][0]["services"] *= 3
    page = await visitor.ask()

    assert page.count("Nobody has checked these details yet") == 1
    assert "Cost: Free. Not checked yet." not in page


async def test_a_card_that_was_checked_has_its_date_and_the_others_say_that_they_were_not(visitor, engine):
    """A date on one card must not vouch for the one beside it."""
    engine.answer = fakes.a_reply()
    card = engine.answer["messages"][0]["services"][0]
    engine.answer["messages"][0]["services"].append({**card, "id": "other", "checked": "2026-10-01"})
    page = await visitor.ask()

    assert "Checked 1 October 2026." in page
    assert "Cost: Free. Not checked yet." in page
    assert "Nobody has checked these details yet" not in page


async def test_999_has_no_cost_and_no_date(visitor, engine):
    """What it costs and who checked it is not what somebody needs to read then."""
    engine.answer = fakes.a_reply(urgent="medical_emergency")
    card = engine.answer["messages"][0]["services"][0]
    engine.answer["messages"][0]["services"] = [{**card, "id": "emergency-999", "name": "999", "phone": "999"}]
    page = await visitor.ask()

    reply = page.split('id="turn-1"')[1].split("</ol>")[0]
    assert ">999</a>" in reply
    for noise in ("Cost:", "hecked", "Website", "Report a mistake"):
        assert noise not in reply.replace("Not checked yet.</p>\n</details>", "")


async def test_a_service_that_is_only_a_website_has_no_opening_hours(visitor, engine):
    """\"Opening hours not known\" beside no number to ring tells nothing."""
    engine.answer = fakes.a_reply()
    engine.answer["messages"][0]["services"][0] |= {"phone": None, "open": "Opening hours not known"}
    page = await visitor.ask()

    assert "Opening hours not known" not in page.split('id="turn-1"')[1].split("</ol>")[0]


async def test_where_a_fact_is_from_is_folded_away_but_there(visitor):
    """A source of four lines under one line of help hides the help; it opens without script."""
    page = await visitor.ask()

    assert '<summary>Where this is from</summary>\n<p class="soft small">From: The council&#39;s page. Not checked yet.</p>' in page


@pytest.mark.parametrize("site", ["none", "cross-site", "same-site"])
async def test_who_comes_back_is_told_that_the_chat_is_still_there(site, visitor):
    """They followed a link, or opened a new tab; the last answer is far down."""
    await visitor.ask()

    page = await visitor.look(headers={"Sec-Fetch-Site": site})

    assert 'Your chat is still here. <a class="site" href="#latest">Go to the last answer</a>' in page


async def test_who_was_just_answered_or_has_no_chat_is_not_welcomed_back(visitor):
    assert "still here" not in await visitor.look(headers={"Sec-Fetch-Site": "none"})
    await visitor.ask()

    assert "still here" not in await visitor.look(headers={"Sec-Fetch-Site": "same-origin"})


async def test_forgetting_asks_once_before_it_deletes_without_script_too(visitor):
    """A press beside "Keep it open" must not lose an hour's talk."""
    page = await visitor.ask()

    box = page.split('<details class="sure">')[1].split("</details>")[0]
    assert "<summary>Forget this chat</summary>" in box
    assert "Nobody can bring it back." in box
    assert '<button class="button danger">Yes, forget it</button>' in box


async def test_the_last_reply_begins_with_a_way_to_the_message_box(visitor):
    """Three cards are eighteen stops of the Tab key; only the last reply has it."""
    await visitor.ask("one")
    page = await visitor.ask("two")

    assert page.count('<p class="jump"><a href="#text">Skip to the message box</a></p>') == 1
    assert page.index('class="jump"') > page.index('id="latest"')
