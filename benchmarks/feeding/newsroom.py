"""A seed → articles that no one wrote: headline, day, author, paragraphs, in several languages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random

STATES = {
    "Kazakhstan": ("Kassym-Jomart Tokayev", "Astana", "Murat Nurtleu"),
    "Kyrgyzstan": ("Sadyr Japarov", "Bishkek", "Jeenbek Kulubaev"),
    "Tajikistan": ("Emomali Rahmon", "Dushanbe", "Sirojiddin Muhriddin"),
    "Turkmenistan": ("Serdar Berdimuhamedov", "Ashgabat", "Rashid Meredov"),
    "Uzbekistan": ("Shavkat Mirziyoyev", "Tashkent", "Bakhtiyor Saidov"),
}
AUTHORS = ("Aida Bekova", "Timur Rashidov", "Gulnara Isaeva", "Oraz Annayev", "Madina Karimova")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_FIRST, _DAYS = date(2017, 1, 9), 3100

HEADLINES = (
    "{a} and {b} agree on {topic}",
    "President of {a} receives Foreign Minister of {b}",
    "{la} invites {lb} to visit {a}",
    "{ca} hosts talks on {topic} with {b}",
    "{b} opens a new consulate in {ca}, trade with {a} grows",
    "{la}, {lb} discuss {topic} by phone",
    "Monument to a poet of {b} unveiled in {ca}",
    "{a} hands over humanitarian aid to {b}",
    "Intergovernmental commission of {a} and {b} meets in {cb}",
    "{a} – {b}: {topic} on the agenda",
)
TOPICS = (
    "water and energy", "border crossings", "direct flights", "the supply of electricity",
    "a joint investment fund", "railway transit", "cultural exchange", "visas for drivers",
    "food security", "the education of engineers",
)  # fmt: skip
OPENINGS = (
    "President {la} received Foreign Minister of {b} {mb} in {ca} on {weekday}, his office said.",
    "{la} and {lb} held a telephone conversation on {day}, in which they dealt with {topic}.",
    "A delegation of {b} led by {mb} arrived in {ca} on {weekday} for two days of talks.",
    "The governments of {a} and {b} signed a memorandum on {topic} in {ca} on {day}.",
    "On {day}, the capital of {a} saw the opening of an exhibition devoted to {b}.",
)
SENTENCES = (
    "The guest conveyed the greetings of {lb} and thanked the host for the warm welcome.",
    "The sides looked at {topic} and instructed their governments to draw up a roadmap.",
    "Trade between the two countries came to {n} million dollars last year, {p} percent more than the year before.",
    "{la} said that {a} and {b} were bound by a long friendship and by open borders.",
    "According to the minister, the next meeting of the commission will be held in {cb} in {month}.",
    "Earlier, in {month}, the two presidents had met on the sidelines of a summit in {ca}.",
    "The parties plan to bring trade to {n2} billion dollars by 2030.",
    "“We see in {b} a partner whom we can rely on,” the head of state said after the talks.",
    "An invitation to visit {cb} at a convenient time was handed over to {la} and accepted with gratitude.",
    "{n} students of {b} are taught at universities of {a} today, and their number is to double.",
    "A carload of medicine and flour weighing {p} tons was sent across the border in support of families hit by the flood.",
    "It was stressed that checkpoints closed since 2020 would open again before the end of the year.",
    "Both sides welcomed the launch of flights between {ca} and {cb}, which will run twice a week.",
    "The ministers exchanged views on the state of affairs in the region, Afghanistan included.",
    "In conclusion, {lb} wished the people of {a} peace and well-being.",
    "The document provides for the exchange of data on the level of rivers in the growing season.",
    "Experts note that the share of {b} in the exports of {a} has been growing for three years in a row.",
    "The ceremony was attended by deputies, artists, students and the diplomatic corps.",
)
FOREIGN = {
    "ru": (
        "Президент {a} принял в своей резиденции министра иностранных дел соседней страны.",
        "Стороны обсудили вопросы торговли, транспорта и рационального использования воды.",
        "По итогам переговоров подписан ряд документов, в том числе меморандум о сотрудничестве.",
        "Глава государства поблагодарил гостя за поддержку и передал приглашение посетить столицу.",
        "Товарооборот между странами за год вырос почти на четверть, сообщили в правительстве.",
    ),
    "kk": (
        "Мемлекет басшысы көрші елдің сыртқы істер министрін қабылдады.",
        "Тараптар сауда, көлік және су ресурстарын пайдалану мәселелерін талқылады.",
        "Келіссөздер қорытындысы бойынша бірқатар құжатқа қол қойылды.",
        "Президент қонаққа қолдауы үшін алғыс айтып, елордаға келуге шақырды.",
        "Екі ел арасындағы тауар айналымы бір жылда айтарлықтай өсті.",
    ),
    "ky": (
        "Өлкө башчысы кошуна мамлекеттин тышкы иштер министрин кабыл алды.",
        "Тараптар соода, транспорт жана суу маселелерин талкуулашты.",
        "Сүйлөшүүлөрдүн жыйынтыгында бир катар документтерге кол коюлду.",
        "Президент конокко колдоосу үчүн ыраазычылык билдирип, борбор шаарга чакырды.",
        "Эки өлкөнүн ортосундагы соода жүгүртүү бир жылда кыйла өстү.",
    ),
    "uz": (
        "Davlat rahbari qo‘shni mamlakat tashqi ishlar vazirini qabul qildi.",
        "Tomonlar savdo, transport va suv resurslaridan foydalanish masalalarini muhokama qildilar.",
        "Muzokaralar yakunida bir qator hujjatlar imzolandi.",
        "Prezident mehmonga qo‘llab-quvvatlagani uchun minnatdorlik bildirdi va poytaxtga taklif etdi.",
        "Ikki mamlakat o‘rtasidagi tovar ayirboshlash bir yilda sezilarli darajada oshdi.",
    ),
    "tg": (
        "Сарвари давлат вазири корҳои хориҷии кишвари ҳамсояро қабул кард.",
        "Ҷонибҳо масъалаҳои тиҷорат, нақлиёт ва истифодаи обро баррасӣ намуданд.",
        "Дар натиҷаи гуфтушунидҳо як қатор ҳуҷҷатҳо ба имзо расиданд.",
        "Президент ба меҳмон барои дастгирӣ изҳори сипос карда, ӯро ба пойтахт даъват намуд.",
        "Гардиши мол байни ду кишвар дар як сол ба таври назаррас афзуд.",
    ),
    "tk": (
        "Döwlet Baştutany goňşy ýurduň daşary işler ministrini kabul etdi.",
        "Taraplar söwda, ulag we suw serişdelerini peýdalanmak meselelerine garadylar.",
        "Gepleşikleriň jemleri boýunça birnäçe resminama gol çekildi.",
        "Prezident myhmana goldawy üçin minnetdarlyk bildirip, ony paýtagta çagyrdy.",
        "Iki ýurduň arasyndaky haryt dolanyşygy bir ýylda ep-esli artdy.",
    ),
    "tr": (
        "Cumhurbaşkanı komşu ülkenin dışişleri bakanını kabul etti.",
        "Taraflar ticaret, ulaştırma ve su kaynaklarının kullanımı konularını ele aldı.",
        "Görüşmelerin sonunda bir dizi belge imzalandı.",
        "Devlet başkanı konuğuna desteği için teşekkür ederek onu başkente davet etti.",
        "İki ülke arasındaki ticaret hacmi bir yılda önemli ölçüde arttı.",
    ),
}  # fmt: skip


class Story(NamedTuple):
    """What a page is about to show, and what must be read from it."""

    title: str
    published: date
    author: str
    city: str
    state: str
    paragraphs: tuple[str, ...]
    language: str


def story(random: Random, language: str = "en") -> Story:
    """Make up an article; one seed always gives the same."""
    a, b = random.sample(sorted(STATES), 2)
    (la, ca, _), (lb, cb, mb) = STATES[a], STATES[b]
    day = _FIRST + timedelta(random.randrange(_DAYS))
    before = day - timedelta(random.randrange(3))

    def filled(pattern: str) -> str:
        return pattern.format(
            a=a, b=b, la=la, lb=lb, ca=ca, cb=cb, mb=mb,
            topic=random.choice(TOPICS),
            weekday=f"{before:%A}",
            day=f"{MONTHS[before.month - 1]} {before.day}",
            month=random.choice(MONTHS),
            n=random.randrange(11, 980), n2=random.randrange(2, 30), p=random.randrange(3, 70),
        )  # fmt: skip

    if language == "en":
        sentences = [filled(random.choice(OPENINGS))]
        sentences += map(filled, random.sample(SENTENCES, random.randrange(7, len(SENTENCES))))
        title = filled(random.choice(HEADLINES))
    else:
        sentences = [filled(s) for _ in range(3) for s in random.sample(FOREIGN[language], 5)]
        title = sentences[0].rstrip(".")
    paragraphs: list[str] = []
    while sentences:
        size = random.randrange(1, 4)
        paragraphs.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    author = random.choice(AUTHORS)
    return Story(title, day, author, ca, a, tuple(paragraphs), language)
