/** Invented job ads of different jobs, languages and shapes, for tests. */
export const ads = {
  germanProse: `Wir suchen zum nächstmöglichen Zeitpunkt eine/n Frontend-Entwickler/in

Für unser junges Team in Leipzig suchen wir Verstärkung. Du entwickelst Oberflächen für unser Buchungssystem. Du bringst mindestens zwei Jahre Erfahrung mit React und TypeScript mit und beherrschst HTML und CSS sicher. Kenntnisse in Next.js oder Remix sind wünschenswert, Erfahrung mit GraphQL ist von Vorteil, aber keine Voraussetzung. Ein abgeschlossenes Studium der Informatik oder eine vergleichbare Ausbildung setzen wir voraus. Deutsch sprichst du fließend, Englisch gut.
`,
  germanTrade: `Elektroniker für Betriebstechnik (m/w/d)

Standort: Kassel | Vollzeit | unbefristet

Wir sind ein mittelständischer Hersteller von Verpackungsmaschinen mit 220 Mitarbeitenden. Seit 1968 liefern wir in 40 Länder.

Ihre Aufgaben
- Wartung und Instandhaltung unserer Anlagen
- Fehlersuche an SPS-Steuerungen (Siemens S7, TIA Portal)
- Dokumentation in SAP PM

Ihr Profil
- Abgeschlossene Berufsausbildung als Elektroniker für Betriebstechnik oder vergleichbare Qualifikation
- Mindestens drei Jahre Berufserfahrung in der Instandhaltung
- Sichere Kenntnisse in SPS-Programmierung (Siemens S7)
- Erfahrung mit Frequenzumrichtern
- Gute Deutschkenntnisse (mindestens B2)
- Führerschein Klasse B zwingend erforderlich

Von Vorteil
- Kenntnisse in EPLAN und Robotik
- Staplerschein
- Englisch in Grundkenntnissen

Wir bieten
- 30 Tage Urlaub, 13. Monatsgehalt
- Weiterbildung, z. B. Excel-Kurse und Englischkurse
`,
  englishProse: `Site Reliability Engineer

At Blue Heron we run a marketplace for used bicycles; our stack is Kubernetes, Terraform and Go on Google Cloud. We are 80 people, a young and dynamic team of digital natives.

You will keep the platform up, automate what can be automated and be on call every sixth week.

You must have at least 3 years of Kubernetes in production and solid Linux skills. Terraform or Pulumi is required, and you are proficient in Python or Go. Experience with Prometheus and Grafana is a plus, Istio is nice to have but not required. A degree is not necessary. Fluent English is required; Finnish would be an advantage.

We offer 30 days of vacation, a MacBook, and training in AWS.
`,
  nurse: `# Registered Nurse – Emergency Department
**Location:** Portland, OR

## About us
St. Brigid is a 300-bed community hospital. We use Epic.

## Minimum qualifications
* Graduate of an accredited nursing program; BSN preferred
* Current Oregon RN license (required by law)
* BLS certification; ACLS and PALS within six months of hire
* 2+ years of emergency or critical care nursing experience
* Triage, IV therapy and wound care

## Preferred qualifications
* CEN certification
* Spanish
* Epic charting

## Benefits
Health insurance, 401(k), tuition reimbursement for MSN degree. Must be 18 years or older. 10 years of service award.
`,
  teacher: `Secondary Mathematics Teacher (maternity cover, one-year contract)

Job description
We need a teacher who can teach mathematics to pupils aged 11 to 18 from September.

Person specification

Essential criteria
1. Qualified Teacher Status (QTS)
2. Degree in mathematics or a closely related subject
3. Experience of teaching Key Stage 3 and Key Stage 4
4. Good classroom management
5. Use of GeoGebra or Desmos in lessons

Desirable criteria
1. Experience of teaching A level mathematics
2. Knowledge of special educational needs
3. First aid

How to apply
Send a letter of two pages by 4 May. Shortlisted candidates need an enhanced DBS check.
`,
  spanishWarehouse: `Mozo de almacén (carretillero)

Buscamos para nuestro centro logístico de Zaragoza un mozo de almacén con experiencia. Imprescindible carnet de carretillero en vigor y al menos dos años de experiencia en almacén. Manejo de SGA y PDA. Se valorará conocimiento de SAP WM y carnet B. No es necesario inglés.

Ofrecemos contrato indefinido, turnos rotativos y formación a cargo de la empresa.
`,
  frenchAccountant: `**Comptable fournisseurs H/F**

Lieu de travail : Lyon

Notre groupe de distribution (600 salariés) recherche pour son siège un comptable fournisseurs.

Vos missions :
• Saisie et contrôle des factures fournisseurs
• Rapprochements bancaires et déclarations de TVA

Votre profil :
• De formation BTS ou DUT en comptabilité, vous justifiez d'au moins cinq ans d'expérience en comptabilité fournisseurs
• Maîtrise de Sage et d'Excel exigée
• La connaissance de SAP serait un plus
• Anglais professionnel souhaité
• Permis B obligatoire

Nous offrons : 38 000 € brut, mutuelle, tickets restaurant, deux jours de télétravail.
`,
  italianChef: `Sous Chef

Cerchiamo per il nostro ristorante a Bologna un sous chef.

Requisiti:
- Diploma di istituto alberghiero o qualifica professionale
- Almeno 4 anni di esperienza in cucina
- Conoscenza delle norme HACCP
- Buona conoscenza della lingua inglese

Costituisce titolo preferenziale:
- Esperienza in pasticceria
- Patente B

Offriamo: contratto a tempo indeterminato, alloggio.
`,
  dutchHr: `HR Adviseur

Wat ga je doen?
Je adviseert leidinggevenden over arbeidsrecht en verzuim en je begeleidt de werving en selectie.

Wat vragen wij?
- HBO-opleiding in Human Resource Management
- Minimaal 3 jaar ervaring als HR adviseur
- Kennis van arbeidsrecht
- Ervaring met AFAS
- Je spreekt vloeiend Nederlands en goed Engels
- Rijbewijs B is een pré

Wat bieden wij?
- Een salaris tot € 4.500 en 27 vakantiedagen
`,
  polishWarehouse: `Kierownik magazynu

Wymagania:
- wykształcenie wyższe (logistyka lub pokrewne)
- co najmniej 5 lat doświadczenia w logistyce, w tym 2 lata na stanowisku kierowniczym
- bardzo dobra znajomość MS Excel
- znajomość SAP
- język angielski na poziomie B2
- prawo jazdy kat. B

Mile widziane:
- uprawnienia na wózki widłowe
- znajomość Lean

Oferujemy:
- umowę o pracę i prywatną opiekę medyczną
`,
  portugueseDeveloper: `Programador Java Sénior

O que procuramos:
- Licenciatura em Engenharia Informática
- Mínimo de 5 anos de experiência em Java
- Sólidos conhecimentos de Spring Boot e bases de dados SQL
- Inglês fluente

Valorizamos:
- Conhecimentos de Docker e Kubernetes
- Certificação AWS

Oferecemos seguro de saúde e trabalho remoto.
`,
} as const;
