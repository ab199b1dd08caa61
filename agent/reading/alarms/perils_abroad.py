"""Danger to life and limb told in another language, where no likeness helps: the model is English.

One phrase a line.
"""

from agent.domain.reading import Alarm
from agent.reading.message.rules import Rule, rule

_LIFE = (
    # German
    r"(?:nicht|nie) mehr (?:leben|weiterleben|aufwachen|da sein|weitermachen|existieren)",
    r"(?:will|möchte|mag|wollte|würde) (?:\w+ ){0,3}(?:sterben|tot sein)",
    r"wäre (?:ich )?(?:\w+ )?tot",
    r"mich (?:\w+ )?(?:umbringen|umzubringen)",
    r"mir (?:et)?was an(?:zu)?tun",
    r"(?:das|mein) leben (?:zu )?(?:nehmen|beenden)",
    r"lebensmüde",
    r"selbstmord",
    r"suizid\w*",
    # French
    r"(?:plus|pas) (?:envie|la force) de (?:vivre|me (?:réveiller|lever)|continuer|me battre)",
    r"envie de (?:mourir|disparaître|en finir)",
    r"en finir avec (?:la vie|tout)",
    r"fin à (?:mes jours|ma vie)",
    r"(?:veux|voudrais|préfère\w*) (?:\w+ )?(?:mourir|être mort\w?)",
    r"(?:veux|peux) plus vivre",
    r"me (?:suicider|pendre|foutre en l'air)",
    # Spanish and Portuguese
    r"no quiero (?:\w+ )?(?:vivir|viviendo|despertar\w*|seguir así ni vivir)",
    r"(?:quiero|ganas de) (?:morir\w*|desaparecer|acabar con todo)",
    r"sin ganas de vivir",
    r"no tengo (?:\w+ )?ganas de vivir",
    r"(?:quitarme|acabar con) (?:la|mi) vida",
    r"não (?:quero|aguento) mais viver",
    r"quero morrer",
    r"(?:tirar|acabar com) a minha vida",
    r"me matar",
    r"suicid\w*",
    # Italian
    r"non (?:voglio|ho voglia di) (?:più )?(?:vivere|svegliarmi|andare avanti)",
    r"non ho più voglia di vivere",
    r"voglio (?:morire|farla finita|sparire)",
    r"farla finita",
    r"togliermi la vita",
    r"ammazzarmi",
    # Dutch
    r"(?:wil|hoef) (?:\w+ ){0,2}niet meer (?:leven|wakker worden|verder)",
    r"wil (?:\w+ )?dood",
    r"geen zin meer om te leven",
    r"einde? aan (?:mijn leven|maken)",
    r"mezelf (?:van kant|iets aan)",
    r"zelfmoord",
    # Polish, Turkish, Hindi
    r"nie chc[eę] (?:już |juz )?[żz]y[ćc]",
    r"chc[eę] umrze[ćc]",
    r"zabi[ćc] si[eę]",
    r"samobój\w*",
    r"yaşamak istemiyorum",
    r"ölmek istiyorum",
    r"kendimi öldür\w*",
    r"jeena nahi",
    r"jina nahi",
    r"marna chaht[ai]",
    r"khudkushi",
    r"aatmahatya",
)
_LIMB = (
    r"raucht",
    r"qualmt",
    r"zischt",
    r"funken sprüh\w*",
    r"aufgebläht\w*",
    r"aufgequollen",
    r"feuer gefangen",
    r"in flammen",
    r"explodier\w*",
    r"stromschlag",
    r"eine gewischt bekommen",
    r"schlag (?:\w+ ){0,3}(?:bekommen|gekriegt)",
    r"(?:hand|finger|arm|gesicht|bein|fuß|auge|lippe|zunge|haut|kopf|rücken)\w* (?:\w+ ){0,4}"
    r"(?:verbrannt|verletzt|geschnitten|verbrüht|verätzt|gequetscht|gebrochen|geschwollen|"
    r"geblutet)",
    r"(?:mir|mich|sich|ihm|ihr|uns) (?:\w+ ){0,5}(?:verbrannt|verbrüht|geschnitten|verletzt|"
    r"verätzt|"
    r"gequetscht|gebrochen|vergiftet|verschluckt)",
    r"genäht (?:werden|worden)",
    r"(?:in|im|ins|zur) (?:die |der )?(?:notaufnahme|krankenhaus|klinik)",
    r"brand(?:blasen?|wunden?)",
    r"ausschlag",
    r"allergische reaktion",
    r"(?:ça|elle|il|batterie|chargeur|appareil) (?:\w+ )?fume",
    r"siffle",
    r"gonfl[eé]\w*",
    r"pris feu",
    r"explosé\w*",
    r"électrocut\w*",
    r"décharge électrique",
    r"(?:m'a|l'a|nous a|s'est|me suis|m'ont) (?:\w+ ){0,2}(?:brûlée?|blessée?|coupée?|"
    r"ébouillantée?|"
    r"électrocutée?|intoxiquée?)",
    r"(?:aux|les) urgences",
    r"points de suture",
    r"(?:main|doigt|bras|pied|jambe|visage|œil|oeil|dos|lèvre)s? (?:\w+ ){0,2}(?:brûl|coup|bless|"
    r"gonfl|cass)ée?s?",
    r"deuxième degré",
    r"cloques?",
    r"brûlures?",
    r"saign\w+",
    r"réaction allergique",
    r"echa(?:ba)? humo",
    r"humea\w*",
    r"hinchad[oa]s?",
    r"se incendi\w+",
    r"explot\w+",
    r"calambrazo",
    r"descarga eléctrica",
    r"dio (?:un )?(?:buen |fuerte )?(?:calambre|calambrazo)",
    r"(?:me|se|nos|le) (?:he |ha |hemos |han )?(?:quem(?:é|ó|o|ado)|cort(?:é|ó|o|ado)|hir\w+|"
    r"herido|"
    r"lastim\w+|lesion\w+|electrocut\w+|intoxic\w+|atragant\w+)",
    r"quemaduras?",
    r"ampollas?",
    r"puntos de sutura",
    r"(?:a|en) urgencias",
    r"sarpullido",
    r"reacción alérgica",
    r"(?:me|lhe) (?:queimei|cortei|queimou)|queimaduras?|queimei|levei (?:um )?choque",
    r"(?:batteria|presa|caricatore|apparecchio|forno) (?:\w+ )?fuma",
    r"gonfi[oa]t?[oa]?",
    r"preso fuoco",
    r"mi ha (?:bruciato|tagliato|ferito|ustionato|dato la scossa)",
    r"esplos[oa]",
    r"scossa(?: elettrica)?",
    r"(?:mi|si) (?:sono|è) (?:bruciat|ferit|tagliat|ustionat)\w",
    r"siss?(?:en|t)",
    r"siste",
    r"rookt",
    r"ontploft",
    r"opgezwollen",
    r"in brand(?! ?-?new)",
    r"vlam gevat",
    r"stroomschok",
    r"(?:wordt|werd|is) (?:\w+ )?(?:dik|bol|gloeiend)",
    r"(?:me|zich|hand|vinger|arm|been|voet|gezicht)s? (?:\w+ ){0,3}(?:verbrand|gesneden|verwond|"
    r"gebroken)",
    r"brandwond\w*",
    r"(?:spoedeisende hulp|eerste hulp|huisartsenpost)",
    r"(?:allergische reactie|brandblaren|gehecht)",
    r"(?:scottatur\w|ustion\w+|pronto soccorso|reazione allergica|punti di sutura)",
)
# Languages that are not told apart from English, and words that no English message holds.
_ANYWHERE = (
    # Polish
    r"(?:po|o)parzy[łl]\w*",
    r"skaleczy[łl]\w*",
    r"pora[żz]i[łl]\w*",
    r"zrani[łl]\w*",
    # Turkish
    r"el(?:im|ini|leri)\w* (?:\w+ )?(?:yand|yakt|kes)\w*",
    r"çarptı",
    r"yaraland\w*",
    # Hindi
    r"(?:haath|hath|ungli|chehra|pair) (?:\w+ ){0,3}jal (?:ga\w+|gy\w+)",
    r"(?:current|karant|bijli ka jhatka|jhatka) lag\w*",
    r"chot (?:lag|aa)\w*",
    r"khoon (?:nikl|aa|beh)\w*",
    # Swedish, Danish, Norwegian
    r"(?:brände|skar|brændte|brente|skar|kuttet) (?:mig|meg|sig|seg)",
    r"fick (?:en )?(?:stöt|el-?stöt)",
    # the burn of a body in the languages that are told apart, in a sentence too short to tell
    r"stromschlag|verbrüht|krankenhaus|notaufnahme|me (?:quemé|corté)|me suis (?:brûlée?|coupée?)|"
    r"mi sono (?:bruciat\w|tagliat\w|ustionat\w)",
)
LIFE_ABROAD: tuple[Rule[Alarm], ...] = (rule("|".join(_LIFE), Alarm.SELF_HARM, deniable=False),)
LIMB_ABROAD: tuple[Rule[Alarm], ...] = (rule("|".join(_LIMB), Alarm.INJURY),)
LIMB_ANYWHERE: tuple[Rule[Alarm], ...] = (rule("|".join(_ANYWHERE), Alarm.INJURY),)
