"""Cities by the state or country they lie in, for telling where a person writes from."""

from agent.domain.vocabulary import Jurisdiction

Place = tuple[Jurisdiction, str | None, str | None]  # law, country, region

_J = Jurisdiction

_US = """
Alabama: birmingham alabama,montgomery,huntsville,tuscaloosa,mobile,dothan,hoover alabama
Alaska: anchorage,fairbanks,juneau,wasilla
Arizona: phoenix,tucson,mesa,scottsdale,chandler,gilbert,tempe,flagstaff,yuma,glendale arizona,
 prescott
Arkansas: little rock,fayetteville,fort smith,bentonville,springdale,jonesboro,hot springs
California: los angeles,san francisco,san diego,sacramento,san jose,fresno,oakland,long beach,
 bakersfield,anaheim,santa ana,riverside,stockton,irvine,pasadena,berkeley,santa barbara,
 santa cruz,palo alto,glendale,burbank,modesto,la,fremont,visalia,salinas,chico,redding,hayward,
 santa rosa,santa clara,sunnyvale,ventura,oxnard,torrance,pomona,temecula,escondido,oceanside,
 monterey,walnut creek
Colorado: denver,boulder,colorado springs,aurora,fort collins,pueblo,greeley,loveland,
 lakewood colorado,durango
Connecticut: hartford,new haven,bridgeport,stamford,waterbury,danbury,norwalk
Delaware: wilmington,dover
District of Columbia: washington dc,washington d.c
Florida: miami,orlando,tampa,jacksonville,tallahassee,fort lauderdale,st petersburg,sarasota,
 gainesville,pensacola,naples florida,boca raton,fort myers,ocala,daytona beach,cape coral,
 lakeland,hialeah,west palm beach,clearwater,port st lucie,key west
Georgia: atlanta,savannah,athens georgia,augusta,macon,valdosta,marietta,decatur georgia
Hawaii: honolulu,hilo,maui
Idaho: boise,idaho falls,nampa,pocatello,twin falls,coeur d'alene
Illinois: chicago,springfield illinois,peoria,naperville,rockford,champaign,joliet,evanston,urbana
Indiana: indianapolis,fort wayne,bloomington,south bend,evansville,muncie,terre haute,kokomo,
 gary indiana
Iowa: des moines,cedar rapids,iowa city,davenport,dubuque,sioux city,cedar falls,ames iowa
Kansas: wichita,topeka,overland park,lawrence kansas,salina,olathe
Kentucky: louisville,lexington,bowling green,owensboro,covington
Louisiana: new orleans,baton rouge,shreveport,lafayette,lake charles,monroe louisiana
Maine: portland maine,bangor
Maryland: baltimore,annapolis,bethesda,rockville,frederick maryland,hagerstown,silver spring
Massachusetts: boston,worcester massachusetts,cambridge massachusetts,springfield,lowell,
 framingham,quincy,new bedford
Michigan: detroit,grand rapids,ann arbor,lansing,flint,kalamazoo,saginaw,traverse city,dearborn
Minnesota: minneapolis,saint paul,st paul,duluth,rochester minnesota,st cloud,
 bloomington minnesota,mankato
Mississippi: biloxi,gulfport,hattiesburg,tupelo,meridian mississippi
Missouri: kansas city,st louis,saint louis,columbia missouri,joplin,branson,springfield missouri
Montana: billings,missoula,bozeman,helena,great falls
Nebraska: omaha,lincoln,grand island,kearney nebraska
Nevada: las vegas,vegas,reno,henderson,carson city
New Hampshire: nashua,concord,manchester new hampshire
New Jersey: newark,jersey city,hoboken,trenton,princeton,paterson,atlantic city,camden new jersey
New Mexico: albuquerque,santa fe,las cruces,roswell
New York: new york city,nyc,brooklyn,queens,the bronx,manhattan,staten island,buffalo,rochester,
 syracuse,albany,yonkers,long island,utica,ithaca,binghamton,poughkeepsie,schenectady,harlem
North Carolina: charlotte,raleigh,durham north carolina,greensboro,asheville,winston-salem,
 fayetteville north carolina,wilmington north carolina,winston salem,chapel hill
North Dakota: fargo,bismarck,grand forks,minot
Ohio: columbus,cleveland,cincinnati,dayton,akron,toledo,youngstown,canton ohio
Oklahoma: tulsa,oklahoma city,norman oklahoma,stillwater,lawton
Oregon: portland,eugene,salem,bend oregon,medford,corvallis,beaverton
Pennsylvania: philadelphia,philly,pittsburgh,allentown,scranton,harrisburg,erie,wilkes-barre,
 bethlehem pennsylvania,lancaster pennsylvania,altoona
Rhode Island: providence
South Carolina: charleston,greenville,myrtle beach,spartanburg,rock hill,hilton head
South Dakota: sioux falls,rapid city
Tennessee: nashville,memphis,knoxville,chattanooga,clarksville,murfreesboro
Texas: houston,dallas,austin,san antonio,fort worth,el paso,arlington,plano,laredo,lubbock,
 corpus christi,amarillo,waco,mcallen,galveston,brownsville,mckinney,frisco,denton,abilene,
 beaumont,odessa texas,midland texas,tyler texas
Utah: salt lake city,provo,ogden
Vermont: burlington,montpelier
Virginia: richmond,norfolk virginia,virginia beach,alexandria,roanoke,newport news,
 chesapeake virginia,charlottesville,lynchburg
Washington: seattle,spokane,tacoma,olympia,bellevue,vancouver washington,yakima,
 everett washington,kennewick,bellingham
West Virginia: morgantown,charleston west virginia,huntington west virginia
Wisconsin: milwaukee,madison,green bay,kenosha,appleton,oshkosh,racine,eau claire,waukesha
Wyoming: cheyenne,laramie
"""
_UK = """
England: london,manchester,birmingham,leeds,liverpool,bristol,sheffield,newcastle,nottingham,
 leicester,coventry,bradford,hull,stoke,wolverhampton,plymouth,derby,southampton,portsmouth,
 norwich,luton,brighton,bournemouth,reading,york,oxford,cambridge,ipswich,exeter,gloucester,bath,
 blackpool,middlesbrough,bolton,stockport,sunderland,warrington,huddersfield,preston,peterborough,
 milton keynes,swindon,slough,watford,croydon,cornwall,devon,kent,essex,yorkshire,lancashire,
 cheshire,surrey,sussex,norfolk,suffolk,dorset,somerset,merseyside,carlisle,chester,colchester,
 lincolnshire,worcester,shrewsbury,canterbury,wigan,rotherham,doncaster,oldham,barnsley,
 cheltenham,harrogate,crewe,wakefield,blackburn,burnley,rochdale,southend,basildon,chelmsford,
 hastings,eastbourne,maidstone,guildford,woking,crawley,basingstoke,salisbury,taunton,torquay,
 truro,penzance,hereford,telford,walsall,dudley,solihull,nuneaton,northampton,kettering,corby,
 bedford,stevenage,st albans,harlow,grimsby,scunthorpe,peckham,brixton,hackney,tottenham,wembley,
 ealing,lewisham,gateshead,hartlepool,darlington,stockton-on-tees,margate,folkestone,tynemouth,
 whitby,hertfordshire,staffordshire,shropshire,northumberland,cumbria,wiltshire,hampshire,
 berkshire,oxfordshire,derbyshire,nottinghamshire,leicestershire,herefordshire,salford,st helens,
 southport,birkenhead,wirral,stoke-on-trent,stoke on trent,weston-super-mare,yeovil,poole,
 macclesfield,lowestoft
Scotland: edinburgh,glasgow,aberdeen,dundee,inverness,stirling,perth scotland,paisley,kilmarnock,
 falkirk,fife,dunfermline,stornoway,oban,livingston,kirkcaldy,ayrshire
Wales: cardiff,swansea,wrexham,aberystwyth,llandudno,barry,newport wales,llanelli,merthyr tydfil,
 rhyl,pembrokeshire,gwent,bridgend,carmarthen,bangor north wales,bangor wales,caernarfon
Northern Ireland: belfast,derry,londonderry,lisburn,newry,bangor northern ireland,ballymena,omagh,
 enniskillen,armagh,craigavon
"""
_CA = """
Ontario: toronto,ottawa,mississauga,hamilton,brampton,kitchener,windsor,markham,guelph,
 thunder bay,sudbury,oshawa,barrie,kingston,london ontario,scarborough,st catharines,
 niagara falls,sarnia,sault ste marie,north bay,timmins,peterborough ontario,cornwall ontario,
 kanata
Quebec: montreal,montréal,quebec city,laval,gatineau,sherbrooke,longueuil,québec,trois-rivières,
 trois-rivieres,saguenay,drummondville,lévis
British Columbia: vancouver,burnaby,kelowna,richmond bc,nanaimo,kamloops,victoria bc,surrey bc,
 abbotsford,prince george,chilliwack,penticton,coquitlam,langley bc
Alberta: calgary,edmonton,red deer,lethbridge,medicine hat,fort mcmurray,grande prairie,airdrie
Manitoba: winnipeg,brandon
Saskatchewan: saskatoon,regina,moose jaw,prince albert
Nova Scotia: halifax,dartmouth,sydney nova scotia
New Brunswick: moncton,fredericton,saint john,bathurst
Newfoundland: st john's,corner brook
Prince Edward Island: charlottetown
Yukon: whitehorse
Northwest Territories: yellowknife
"""
_AU = """
New South Wales: sydney,newcastle nsw,wollongong,parramatta,wagga wagga,dubbo,nsw,albury,tamworth,
 port macquarie,coffs harbour,lismore,penrith
Victoria: melbourne,melb,geelong,ballarat,bendigo,shepparton,mildura,warrnambool,wodonga,frankston
Queensland: brisbane,gold coast,cairns,townsville,toowoomba,sunshine coast,qld,mackay,rockhampton,
 bundaberg,ipswich queensland
Western Australia: perth,fremantle,bunbury,geraldton,kalgoorlie,mandurah
South Australia: adelaide,mount gambier,whyalla
Tasmania: hobart,launceston,burnie,devonport
Australian Capital Territory: canberra
Northern Territory: darwin,alice springs
"""
# Indian and continental cities tell the country; no rule here hangs on the state.
_ABROAD = """
IN: mumbai,bombay,delhi,new delhi,bangalore,bengaluru,chennai,hyderabad,kolkata,calcutta,pune,
 ahmedabad,jaipur,lucknow,surat,kanpur,nagpur,indore,bhopal,patna,kochi,noida,gurgaon,gurugram,
 chandigarh,coimbatore,vadodara,ludhiana,agra,nashik,goa,kerala,punjab,gujarat,rajasthan,
 maharashtra,tamil nadu,karnataka,telangana,guwahati,bhubaneswar,dehradun,mysore,thane,varanasi,
 allahabad,prayagraj,meerut,ghaziabad,faridabad,rajkot,jabalpur,gwalior,vijayawada,visakhapatnam,
 vizag,madurai,tiruchirappalli,trichy,mangalore,mangaluru,hubli,thiruvananthapuram,trivandrum,
 kozhikode,calicut,thrissur,raipur,ranchi,jamshedpur,dhanbad,amritsar,jalandhar,jodhpur,udaipur,
 ajmer,aurangabad,solapur,kolhapur,navi mumbai,cuttack,siliguri,durgapur,srinagar,jammu,shimla,
 imphal,shillong,warangal,guntur,tirupati,nellore,pondicherry,puducherry,aligarh,bareilly,
 gorakhpur,howrah,belgaum,mysuru,uttar pradesh,andhra pradesh,madhya pradesh,west bengal,bihar,
 odisha,haryana
DE: berlin,munich,münchen,muenchen,hamburg,köln,koeln,cologne,frankfurt,stuttgart,düsseldorf,
 dortmund,essen,leipzig,bremen,dresden,hannover,hanover,nürnberg,nuremberg,bochum,wuppertal,bonn,
 bielefeld,münster,karlsruhe,mannheim,augsburg,wiesbaden,aachen,kiel,freiburg,mainz,rostock,
 bayern,bavaria,sachsen,hessen,kassel,magdeburg,erfurt,jena,chemnitz,potsdam,lübeck,luebeck,
 oldenburg,osnabrück,braunschweig,regensburg,würzburg,ulm,heidelberg,heilbronn,ingolstadt,
 göttingen,koblenz,trier,saarbrücken,duisburg,krefeld,oberhausen,gelsenkirchen,mönchengladbach,
 paderborn,leverkusen,solingen,darmstadt,offenbach,cottbus,schwerin,konstanz,bayreuth,bamberg,
 erlangen,fürth,passau,flensburg,siegen,brandenburg,thüringen,niedersachsen,nrw,baden-württemberg
FR: paris,lyon,marseille,toulouse,bordeaux,lille,nantes,strasbourg,montpellier,rennes,grenoble,
 dijon,nice france,reims,toulon,tours,angers,brest,clermont-ferrand,le havre,saint-étienne,nîmes,
 nimes,limoges,besançon,perpignan,metz,orléans,rouen,mulhouse,caen,avignon,poitiers,la rochelle,
 cannes,antibes,aix-en-provence,amiens,bayonne,annecy,chambéry,lorient,quimper,bretagne,normandie
ES: madrid,barcelona,sevilla,seville,valencia,zaragoza,málaga,malaga,bilbao,murcia,granada,
 alicante,palma,valladolid,córdoba,vigo,gijón,san sebastián,san sebastian,donostia,pamplona,
 santander,oviedo,salamanca,burgos,cádiz,cadiz,almería,almeria,huelva,jaén,tarragona,lleida,
 girona,badajoz,logroño,albacete,castellón,elche,cartagena,la coruña,a coruña,tenerife,las palmas,
 marbella,getafe,gijon
IT: rome,roma,milan,milano,napoli,naples,torino,turin,bologna,firenze,florence,genova,genoa,
 palermo,venezia,venice,verona,bari,padova,catania,trieste,pisa,brescia,parma,modena,
 reggio emilia,perugia,livorno,ravenna,cagliari,foggia,rimini,salerno,ferrara,sassari,monza,
 siracusa,pescara,bergamo,vicenza,trento,bolzano,novara,piacenza,ancona,udine,lecce,taranto,
 messina,treviso,lucca,siena,arezzo,sicilia,sardegna,puglia
IE: dublin,cork,galway,limerick,waterford,kilkenny,donegal,sligo,drogheda,dundalk,tralee,wexford,
 letterkenny,athlone
NL: amsterdam,rotterdam,utrecht,eindhoven,den haag,the hague,groningen,tilburg,breda,nijmegen,
 haarlem,arnhem,enschede,almere,amersfoort,apeldoorn,zwolle,leiden,maastricht,dordrecht,delft,
 den bosch
AT: vienna,wien,graz,salzburg,innsbruck,linz,klagenfurt,villach,bregenz
PL: warsaw,warszawa,kraków,krakow,gdańsk,gdansk,wrocław,wroclaw,poznań,poznan,łódź,lodz,szczecin,
 katowice,bydgoszcz,lublin,białystok,bialystok,gdynia,rzeszów
BE: brussels,bruxelles,brussel,antwerp,antwerpen,ghent,gent,bruges,brugge,liège,liege,leuven,
 namur,charleroi,mechelen,hasselt
SE: stockholm,gothenburg,göteborg,malmö,malmo,uppsala,linköping,västerås,örebro
DK: copenhagen,aarhus
FI: helsinki
PT: lisbon,lisboa,porto,braga,coimbra
GR: thessaloniki,athens greece
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
    "palma pisa mainz nancy turin venice florence porto norfolk austin houston hastings dudley "
    "telford bedford harlow parma siena delft leiden chico branson lawton mackay frisco covington "
    "jena ulm lucca poole livingston racine redding frankston corby crewe trento trier siegen "
    "whitby oban margate taunton stillwater medford marietta roswell denton fremont fürth bath"
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
