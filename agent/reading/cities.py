"""Cities by the state or country they lie in, for telling where a person writes from."""

from agent.domain.vocabulary import Jurisdiction

Place = tuple[Jurisdiction, str | None, str | None]  # law, country, region

_J = Jurisdiction

_US = """
Alabama: birmingham alabama,montgomery,huntsville,tuscaloosa,mobile
Alaska: anchorage,fairbanks,juneau
Arizona: phoenix,tucson,mesa,scottsdale,chandler,gilbert,tempe,flagstaff
Arkansas: little rock,fayetteville,fort smith,bentonville
California: los angeles,san francisco,san diego,sacramento,san jose,fresno,oakland,long beach,
 bakersfield,anaheim,santa ana,riverside,stockton,irvine,pasadena,berkeley,santa barbara,
 santa cruz,palo alto,glendale,burbank,modesto,la
Colorado: denver,boulder,colorado springs,aurora,fort collins,pueblo
Connecticut: hartford,new haven,bridgeport,stamford
Delaware: wilmington,dover
District of Columbia: washington dc,washington d.c
Florida: miami,orlando,tampa,jacksonville,tallahassee,fort lauderdale,st petersburg,sarasota,
 gainesville,pensacola,naples florida,boca raton,fort myers
Georgia: atlanta,savannah,athens georgia,augusta,macon
Hawaii: honolulu,hilo,maui
Idaho: boise,idaho falls,nampa
Illinois: chicago,springfield illinois,peoria,naperville,rockford,champaign
Indiana: indianapolis,fort wayne,bloomington,south bend,evansville
Iowa: des moines,cedar rapids,iowa city,davenport
Kansas: wichita,topeka,overland park,lawrence kansas
Kentucky: louisville,lexington
Louisiana: new orleans,baton rouge,shreveport,lafayette
Maine: portland maine,bangor
Maryland: baltimore,annapolis,bethesda,rockville
Massachusetts: boston,worcester massachusetts,cambridge massachusetts,springfield,lowell
Michigan: detroit,grand rapids,ann arbor,lansing,flint,kalamazoo
Minnesota: minneapolis,saint paul,st paul,duluth,rochester minnesota
Mississippi: biloxi,gulfport,hattiesburg
Missouri: kansas city,st louis,saint louis,columbia missouri
Montana: billings,missoula,bozeman,helena
Nebraska: omaha,lincoln
Nevada: las vegas,vegas,reno,henderson,carson city
New Hampshire: nashua,concord
New Jersey: newark,jersey city,hoboken,trenton,princeton,paterson
New Mexico: albuquerque,santa fe,las cruces
New York: new york city,nyc,brooklyn,queens,the bronx,manhattan,staten island,buffalo,rochester,
 syracuse,albany,yonkers,long island
North Carolina: charlotte,raleigh,durham north carolina,greensboro,asheville,winston-salem
North Dakota: fargo,bismarck
Ohio: columbus,cleveland,cincinnati,dayton,akron,toledo
Oklahoma: tulsa,oklahoma city
Oregon: portland,eugene,salem,bend oregon
Pennsylvania: philadelphia,philly,pittsburgh,allentown,scranton,harrisburg,erie
Rhode Island: providence
South Carolina: charleston,greenville,myrtle beach
South Dakota: sioux falls,rapid city
Tennessee: nashville,memphis,knoxville,chattanooga
Texas: houston,dallas,austin,san antonio,fort worth,el paso,arlington,plano,laredo,lubbock,
 corpus christi,amarillo,waco,mcallen,galveston
Utah: salt lake city,provo,ogden
Vermont: burlington
Virginia: richmond,norfolk virginia,virginia beach,alexandria,roanoke
Washington: seattle,spokane,tacoma,olympia,bellevue,vancouver washington
West Virginia: morgantown
Wisconsin: milwaukee,madison,green bay,kenosha
Wyoming: cheyenne,laramie
"""
_UK = """
England: london,manchester,birmingham,leeds,liverpool,bristol,sheffield,newcastle,nottingham,
 leicester,coventry,bradford,hull,stoke,wolverhampton,plymouth,derby,southampton,portsmouth,
 norwich,luton,brighton,bournemouth,reading,york,oxford,cambridge,ipswich,exeter,gloucester,bath,
 blackpool,middlesbrough,bolton,stockport,sunderland,warrington,huddersfield,preston,peterborough,
 milton keynes,swindon,slough,watford,croydon,cornwall,devon,kent,essex,yorkshire,lancashire,
 cheshire,surrey,sussex,norfolk,suffolk,dorset,somerset,merseyside,carlisle,chester,colchester,
 lincolnshire,worcester,shrewsbury,canterbury,wigan,rotherham,doncaster,oldham,barnsley
Scotland: edinburgh,glasgow,aberdeen,dundee,inverness,stirling,perth scotland,paisley
Wales: cardiff,swansea,wrexham,aberystwyth,llandudno,barry,newport wales
Northern Ireland: belfast,derry,londonderry,lisburn,newry,bangor northern ireland
"""
_CA = """
Ontario: toronto,ottawa,mississauga,hamilton,brampton,kitchener,windsor,markham,guelph,
 thunder bay,sudbury,oshawa,barrie,kingston,london ontario,scarborough
Quebec: montreal,montréal,quebec city,laval,gatineau,sherbrooke,longueuil,québec
British Columbia: vancouver,burnaby,kelowna,richmond bc,nanaimo,kamloops,victoria bc,surrey bc
Alberta: calgary,edmonton,red deer,lethbridge,medicine hat
Manitoba: winnipeg,brandon
Saskatchewan: saskatoon,regina,moose jaw
Nova Scotia: halifax
New Brunswick: moncton,fredericton,saint john
Newfoundland: st john's
Prince Edward Island: charlottetown
Yukon: whitehorse
Northwest Territories: yellowknife
"""
_AU = """
New South Wales: sydney,newcastle nsw,wollongong,parramatta,wagga wagga,dubbo,nsw
Victoria: melbourne,melb,geelong,ballarat,bendigo,shepparton
Queensland: brisbane,gold coast,cairns,townsville,toowoomba,sunshine coast,qld
Western Australia: perth,fremantle,bunbury
South Australia: adelaide
Tasmania: hobart,launceston
Australian Capital Territory: canberra
Northern Territory: darwin,alice springs
"""
# Indian and continental cities tell the country; no rule here hangs on the state.
_ABROAD = """
IN: mumbai,bombay,delhi,new delhi,bangalore,bengaluru,chennai,hyderabad,kolkata,calcutta,pune,
 ahmedabad,jaipur,lucknow,surat,kanpur,nagpur,indore,bhopal,patna,kochi,noida,gurgaon,gurugram,
 chandigarh,coimbatore,vadodara,ludhiana,agra,nashik,goa,kerala,punjab,gujarat,rajasthan,
 maharashtra,tamil nadu,karnataka,telangana,guwahati,bhubaneswar,dehradun,mysore,thane
DE: berlin,munich,münchen,muenchen,hamburg,köln,koeln,cologne,frankfurt,stuttgart,düsseldorf,
 dortmund,essen,leipzig,bremen,dresden,hannover,hanover,nürnberg,nuremberg,bochum,wuppertal,
 bonn,bielefeld,münster,karlsruhe,mannheim,augsburg,wiesbaden,aachen,kiel,freiburg,mainz,rostock,
 bayern,bavaria,sachsen,hessen
FR: paris,lyon,marseille,toulouse,bordeaux,lille,nantes,strasbourg,montpellier,rennes,grenoble,
 dijon,nice france,reims,toulon,tours,angers,brest,clermont-ferrand
ES: madrid,barcelona,sevilla,seville,valencia,zaragoza,málaga,malaga,bilbao,murcia,granada,
 alicante,palma,valladolid,córdoba,vigo,gijón
IT: rome,roma,milan,milano,napoli,naples,torino,turin,bologna,firenze,florence,genova,genoa,
 palermo,venezia,venice,verona,bari,padova,catania,trieste,pisa
IE: dublin,cork,galway,limerick,waterford,kilkenny,donegal,sligo
NL: amsterdam,rotterdam,utrecht,eindhoven,den haag,the hague,groningen,tilburg,breda,nijmegen
AT: vienna,wien,graz,salzburg,innsbruck,linz
PL: warsaw,warszawa,kraków,krakow,gdańsk,gdansk,wrocław,wroclaw,poznań,poznan,łódź,lodz
BE: brussels,bruxelles,brussel,antwerp,antwerpen,ghent,gent,bruges,brugge,liège,liege,leuven
SE: stockholm,gothenburg,göteborg,malmö,malmo,uppsala,linköping
DK: copenhagen,aarhus
FI: helsinki
PT: lisbon,lisboa,porto
GR: thessaloniki
CZ: prague,praha,brno
HU: budapest
"""
# Words of everyday life, names of people, or names borne twice: they count as a place only where
# they stand as one ("in Reading", ", Bath", "Mobile, Alabama").
_COMMON = (
    "mobile phoenix mesa chandler gilbert aurora dover naples bend eugene salem lincoln concord "
    "helena buffalo queens charlotte madison augusta columbus providence arlington alexandria "
    "lexington henderson erie reading bath hull stoke derby york preston barry chester brandon "
    "regina kingston windsor hamilton essen tours nice brest angers bari cork linz gent goa perth "
    "darwin surrey kent maui plano rochester richmond burlington springfield newcastle worcester "
    "victoria georgia washington virginia bangor la lowell macon flint jackson surat agra durham "
    "palma pisa mainz nancy turin venice florence porto norfolk austin houston"
)
COMMON = frozenset(_COMMON.split())


def _rows(table: str) -> dict[str, list[str]]:
    """The names of a table by their head, where a line that begins with a space goes on."""
    lines = table.replace("\n ", "").strip().splitlines()
    parts = (line.split(": ", 1) for line in lines)
    return {
        head: [name.strip() for name in names.split(",") if name.strip()] for head, names in parts
    }


def _cities() -> dict[str, Place]:
    found: dict[str, Place] = {}
    for law, country, table in (
        (_J.US, "US", _US),
        (_J.UK, "GB", _UK),
        (_J.CA, "CA", _CA),
        (_J.AU, "AU", _AU),
    ):
        for region, names in _rows(table).items():
            for name in names:
                found.setdefault(name, (law, country, region))
    for country, names in _rows(_ABROAD).items():
        for name in names:
            found.setdefault(name, (_J.IN if country == "IN" else _J.EU, country, None))
    return found


CITIES: dict[str, Place] = _cities()
