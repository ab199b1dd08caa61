"""Names of things that people buy: the head nouns that tell the item from all else in a message."""

import re
from collections.abc import Iterator

# Nouns by the corner of the shop they stand in; plurals are made by rule.
_GOODS = """
kitchen: kettle toaster microwave oven stove cooker hob fridge refrigerator freezer dishwasher
 blender juicer mixer grinder espresso coffeemaker breadmaker waffle-iron waffle grill griddle
 barbecue bbq smoker fryer airfryer multicooker teapot teakettle pan pot skillet wok saucepan knife
 knives cutlery plate bowl mug cup glass tumbler flask thermos bottle lunchbox jug corkscrew
 peeler scale scales thermometer timer cutlery crockery dinnerware cookware bakeware tray
 dehydrator humidifier dehumidifier purifier filter dispenser sodastream kettlebell keurig
 nespresso moka percolator mandoline sharpener ladle spatula tongs sieve colander
home: vacuum hoover vac roomba mop broom steamer iron washer dryer heater radiator fan cooler
 conditioner aircon boiler lamp light lantern bulb chandelier torch flashlight rug carpet mat
 curtain curtains blind blinds duvet quilt comforter blanket pillow cushion mattress topper bed
 bedframe sheet sheets towel sofa couch loveseat recliner armchair chair stool bench desk table
 bookcase bookshelf shelf shelves shelving cabinet wardrobe dresser drawers nightstand mirror
 clock vase frame painting print tapestry candle diffuser doorbell lock safe alarm intercom
 thermostat curtain-rod hamper basket bin trashcan ladder stepladder hanger rack coatrack
 headboard futon ottoman crib cot bassinet pram stroller pushchair buggy carseat highchair
 playpen monitor babymonitor nappies diapers formula pacifier toy lego doll puzzle jigsaw
 boardgame playset trampoline swing slide teddy plush figure figurine drone
electronics: laptop notebook chromebook macbook computer pc desktop tablet ipad kindle e-reader
 ereader phone smartphone iphone handset watch smartwatch fitbit tracker tv television monitor
 projector soundbar speaker speakers subwoofer amplifier amp receiver turntable radio headphones
 headphone headset earbuds earphones earbud airpods microphone mic camera camcorder webcam dashcam
 lens tripod gimbal printer scanner router modem switch hub keyboard mouse joystick controller
 console playstation xbox nintendo gamepad gpu cpu motherboard ram ssd hdd drive usb charger cable
 adapter powerbank power-bank battery batteries inverter generator dashcam gps satnav
 telescope binoculars microscope calculator dictaphone walkie-talkie turntable synthesizer
 can-opener memory-card graphics-card dongle stylus case cover protector
clothing: dress skirt shirt t-shirt tshirt blouse sweater jumper hoodie cardigan jacket coat
 parka blazer suit tuxedo trousers pants jeans shorts leggings tights socks underwear bra lingerie
 boxers briefs swimsuit bikini pyjamas pajamas robe kimono saree sari kurta lehenga scarf shawl
 gloves mittens hat cap beanie helmet belt tie shoes shoe sneakers trainers boots boot sandals
 slippers heels loafers cleats handbag purse wallet backpack rucksack bag suitcase luggage duffel
 umbrella sunglasses glasses spectacles ring necklace bracelet earrings earring pendant brooch
 jewellery jewelry wig costume wetsuit uniform apron onesie poncho vest
garden: mower lawnmower trimmer hedge-trimmer strimmer chainsaw saw drill sander screwdriver
 wrench spanner hammer toolbox toolset compressor welder multimeter vice jack hose sprinkler
 pump pool hot-tub gazebo tent pergola parasol awning arch trellis greenhouse shed planter pots
 fertiliser fertilizer seeds bulbs plant tree soil hammock firepit fire-pit leaf-blower blower
 pressure-washer wheelbarrow shovel spade rake shears secateurs fence gate paint wallpaper tile
 tiles flooring faucet tap shower showerhead toilet sink basin bathtub bidet
sport: bike bicycle e-bike scooter skateboard skates rollerblades treadmill elliptical rower
 dumbbell dumbbells barbell weights bench bike-rack racket racquet bat golf-club golf-clubs ball
 kayak paddle paddleboard surfboard snowboard skis ski sled tent tarp sleeping-bag compass rod reel
 yoga-mat wetsuit goggles pedal bike-light bike-pump saddle football basketball dartboard
 pool-table ping-pong-table crossbow
music: guitar ukulele violin cello flute clarinet saxophone trumpet piano keyboard drum drums
 harmonica banjo pedal synth mixer metronome vinyl record cd dvd blu-ray book books novel textbook
 ebook e-book magazine comic manga cookbook diary planner calendar
health: shaver razor epilator clippers hairdryer straightener straighteners curler toothbrush
 flosser perfume cologne fragrance aftershave lipstick makeup mascara foundation serum cream
 lotion moisturiser moisturizer shampoo conditioner soap vitamins supplement supplements protein
 probiotics tablets massager brace wheelchair walker crutches thermometer oximeter nebuliser
 nebulizer inhaler mask masks contact-lenses hearing-aid blood-pressure-monitor breast-pump
 tattoo-kit heating-pad cpap
food: coffee tea chocolate chocolates sweets candy biscuits cookies cake hamper wine whisky rum gin
 beer juice honey oil olive-oil spice spices rice flour pasta cereal snacks nuts almonds shrimp
 steak salmon meat cheese ham yogurt icecream ice-cream groceries dog-food cat-food pet-food
 fish-food birdseed
pets: aquarium kennel crate leash collar litter-box cat-tree scratching-post feeder fountain
 dog-bed pet-bed terrarium
office: printer toner cartridge cartridges ink shredder laminator whiteboard pen pens notebook
 stapler paper envelope calculator label-maker software antivirus
car: tyre tyres tire tires rim rims dashcam car-seat carseat car-cover roof-rack roof-box
 car-battery jump-starter stereo bumper headlight headlights wiper wipers towbar gearbox carburetor
more: mobile innerwear software chlorine slicer bread-slicer fog-machine smoke-machine
 bubble-machine vacuum-sealer sealer juice-press lemon-tree olive-tree christmas-tree vr-headset
 vest thermals loungewear nightwear saree sherwani kurti dupatta swimwear crockpot ladle pram
 fountain inverter geyser mixie almirah cooler dryer-balls weedkiller bleach detergent varnish
 airer alarm-clock anvil aquascaper armband art-print atlas awl baby-carrier baby-gate
 baby-monitor
 backpacks bandana bangle barstool bathrobe bath-mat bathmat beads bed-frame bedding bedspread
 beehive
 binder bird-feeder blu-ray body-scrub bonsai bookend bookshelves bouncer bouncy-castle bow
 bread-bin
 breastplate briefcase bucket bunk-bed bureau butter-dish cake-tin camcorder camp-bed camp-stove
 camping-chair canopy canvas car-charger car-mat card-game casserole cat-flap ceiling-fan chainmail
 changing-mat charcoal cheeseboard chess-set chest chopper chopping-board cleaver climbing-frame
 coaster coffee-table compost-bin cocktail-set coffee-pods condenser console-table contact-lens
 cool-box corset cot-bed couch-cover cravat crochet-kit crystals cufflinks cupboard cutter cymbal
 dab-radio dash-cam deck-chair denture desk-lamp diaper-bag dice digital-frame dining-table
 dish-rack dog-crate dog-food dog-lead dollhouse door-handle doormat dress-shoes duvet-cover
 ear-defenders ear-thermometer easel e-scooter electric-toothbrush egg-cooker exercise-bike
 extension-lead eyeliner eyeshadow face-mask fanny-pack fish-tank fishing-rod fitness-tracker
 fleece floor-lamp food-processor football-boots footstool fountain-pen gaming-chair garden-hose
 garlic-press gel glove globe gloves glue-gun gown grow-light guitar-pedal gutter hairbrush
 hair-dryer hand-cream hard-drive harness hat-stand headlamp heat-gun hedge-cutter hot-plate
 hoverboard hula-hoop ice-maker incense inkjet insoles instant-pot ironing-board jeans-jacket
 jewelry-box juicer-blender jumpsuit kettle-bell key-safe keyring kimono knee-brace knitting-machine
 ladder-rack lamp-shade lampshade lap-desk laser leaf-vacuum leash lightbulb lipstick-set lounger
 lunch-bag magnet mailbox mandolin mannequin marker massage-gun massage-chair medal megaphone
 memory-foam mending-kit metal-detector microscope milk-frother mini-fridge mixing-desk
 mobility-scooter model-kit monitor-arm mosquito-net motorbike-helmet mouse-pad mousepad
 mouthguard mug-set multitool nail-lamp necktie night-light noticeboard nursing-pillow onesies
 oven-glove overalls paint-set panini-press parasol-base patio-heater patio-set pencil
 pencil-case phone-case phone-holder photo-frame piano-stool picnic-basket pillowcase plane-kit
 plant-pot play-mat playmat plug polish popcorn-maker portable-charger poster potty pouch
 power-drill power-strip power-tool pressure-cooker punch-bag pushchair quilt-cover rabbit-hutch
 rain-coat raincoat razor-blades reading-light ribbon rice-cooker ride-on robot-vacuum robot
 rocking-chair roller-blind rucksacks ruler sandpit sandwich-toaster sash sauna scarf-set
 security-camera serving-dish sewing-machine shelving-unit shin-pads shoe-rack shoulder-bag
 shower-curtain shower-head side-table ski-jacket sleep-mask slow-cooker smart-lock smart-plug
 smoke-alarm snow-boots snow-blower sofa-bed sofa-cover soda-maker soldering-iron space-heater
 speaker-stand spice-rack spirit-level spotlight squash-racket standing-desk stapler-set statue
 stationery steam-mop stethoscope stockings storage-box strainer string-lights stud-earrings
 sun-cream sunscreen sweatshirt swim-goggles syringe tablecloth tape tarot tea-set telescope-mount
 tent-pegs thermal-flask throw tiara tool-kit toothpaste top towel-rail toy-car train-set
 treadmill-belt
 tricycle tripod-stand trolley trolley-bag trousers-press tuner tumble-dryer turban tv-stand
 typewriter umbrella-stand vacuum-cleaner vanity vaporizer vaporiser veil video-game visor vitamin
 waffle-maker walking-boots walking-stick wall-art wall-lamp wall-light washing-machine watch-strap
 water-bottle water-bed water-filter weighted-blanket wheel wheels wine-cooler wine-fridge wine-rack
 winter-coat wok-set workbench wreath wristband xylophone yoga-block zimmer-frame graphic-novel
 charging-station soundcard capture-card hair-straightener beard-trimmer pet-carrier car-jack
 induction-hob sim-card golf-bag ski-boots ice-skates camera-bag laptop-stand laptop-bag hdmi-cable
abroad: teppich kaffeemaschine staubsauger fernseher waschmaschine kühlschrank drucker kopfhörer
 lampe tisch stuhl matratze rucksack schuhe jacke kleid waffeleisen bohrmaschine handy spielzeug
 casque bouilloire aspirateur cafetière téléviseur ordinateur imprimante chaise canapé matelas
 montre chaussures manteau robe jouet écran téléphone cafetera batidora aspiradora televisor
 portátil impresora silla colchón zapatos chaqueta vestido juguete reloj auriculares móvil plancha
 aspirapolvere frullatore televisore stampante tavolo sedia materasso scarpe giacca vestito
 giocattolo orologio cuffie bollitore macchina-del-caffè
"""
# Words that name a thing only as the end of a name ("shower curtain", "table fan"), or with an
# article before them; alone they are verbs, wrapping or parts of speech.
_DOUBTFUL = (
    "top tape plug wheel wheels throw gel globe bow poster pouch polish laser dice magnet "
    "marker bucket "
    "chest robot statue visor vanity ruler ribbon harness cutter canvas "
    "light fan iron scale slide swing switch ring watch print record plate glass case cover tie "
    "match pen bin drive tap tree plant sink safe lock frame hose mask mat oil vice jack tile gate "
    "paint filter paper ball bat cap bed book books tray pool suit mixer receiver hub ram rod reel "
    "figure ham gin rum cream collar mouse frame foundation vest bag bottle jug scanner mirror "
    "label envelope battery batteries cable charger lens screen bar collar tracker stereo card "
    "seeds bulbs tablets pedal saw cooler steamer slippers pump hanger basket shelf drawers"
)
_AS_HEAD_ONLY = frozenset(_DOUBTFUL.split())
_PLURALS = ("s", "es")


def _nouns() -> frozenset[str]:
    words = [
        w for line in _GOODS.replace("\n ", " ").strip().splitlines() for w in line.split()[1:]
    ]
    single = {word.replace("-", " ") for word in words} | set(words)
    return frozenset(single | {word + end for word in single for end in _PLURALS})


NOUNS = _nouns()
# How German and Dutch names of things end: "Blutdruckmessgerät", "Akkustaubsauger".
_COMPOUND = re.compile(
    r"[^\W\d_]{3,}(?:gerät|maschine|sauger|schrauber|kocher|drucker|lampe|schuhe|stiefel|tasche|"
    r"jacke|kamera|stuhl|tisch|decke|kissen|matratze|pfanne|pumpe|heizung|lüfter|ventilator|regal|"
    r"schrank|spiegel|koffer|schere|säge|bohrer|kanne|flasche|hülle|fernseher|hörer|spielzeug|"
    r"armbanduhr|wecker|schlauch|reiniger|zange|fahrrad|laufrad|akku|"
    r"accu|stofzuiger|stoel|schoenen|koker|broek|fiets|fietstas|droger|waterpomp)"
)
# Words that go on with a name, and name nothing alone: "coffee machine", "sheet set".
_TAILS = frozenset(
    [
        "machine",
        "machines",
        "set",
        "sets",
        "kit",
        "stand",
        "holder",
        "system",
        "mount",
        "rack",
        "unit",
        "maker",
        "opener",
        "board",
        "pack",
        "player",
        "cleaner",
        "brush",
        "remover",
        "organizer",
        "organiser",
        "rest",
        "pot",
        "box",
        "sealer",
    ]
)
_HEADS = frozenset(
    [
        "washing",
        "sewing",
        "coffee",
        "espresso",
        "ice",
        "pasta",
        "bread",
        "popcorn",
        "pressure",
        "rice",
        "slow",
        "air",
        "tumble",
        "hand",
        "stand",
        "robot",
        "electric",
        "cordless",
        "gaming",
        "graphics",
        "acoustic",
        "bass",
        "noise-cancelling",
    ]
)
_LONGEST = 3  # words in a noun of the table ("blood pressure monitor")
_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_OPENER = re.compile(
    r"(?:\b(?:a|an|the|my|this|that|our|his|her|their|its|new|of|for|some)|\d|[.!?,;:\n(\"]|^) ?$"
)


def goods(text: str) -> Iterator[tuple[int, int]]:
    """Yields where the nouns of things stand in `text` (lower case), compound nouns as one."""
    tokens = list(_TOKEN.finditer(text))
    at = 0
    while at < len(tokens):
        length = _known(text, tokens, at)
        if not length:
            at += 1
            continue
        last = tokens[at + length - 1]
        while at + length < len(tokens) and _follows(text, tokens, at + length):
            length += 1
            last = tokens[at + length - 1]
        if not _doubtful(text, tokens[at].start(), last.end()):
            yield tokens[at].start(), last.end()
        at += length


def _known(text: str, tokens: list[re.Match[str]], at: int) -> int:
    """How many words from `at` on make a noun of the table; 0 when none do."""
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        if text[tokens[at].start() : tokens[at + length - 1].end()] in NOUNS:
            return length
    if _COMPOUND.fullmatch(tokens[at][0]):
        return 1
    if tokens[at][0] in _HEADS and at + 1 < len(tokens):
        follower = tokens[at + 1][0]
        return 2 if follower in NOUNS or follower in _TAILS else 0
    return 0


def _follows(text: str, tokens: list[re.Match[str]], at: int) -> bool:
    """Whether the noun goes on: "coffee" "grinder", "shower" "curtain"."""
    near = text[tokens[at - 1].end() : tokens[at].start()] == " "
    return near and (tokens[at][0] in NOUNS or tokens[at][0] in _TAILS)


def _doubtful(text: str, start: int, end: int) -> bool:
    """A word that is also a verb or a part counts after an article, a mark or a number only."""
    return text[start:end] in _AS_HEAD_ONLY and not _OPENER.search(text[max(0, start - 12) : start])
