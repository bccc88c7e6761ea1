/**
 * What readers would type who half remember a story of the two archives, with the name of the story's
 * file. Written by hand from what the stories are about.
 */
export const BY_HAND: readonly (readonly [query: string, story: string])[] = [
  ['tsa phone app', '2012-02-22-my-tsa-mobile-app'],
  ['badges and game design in government', '2012-11-30-using-gamification-in-federal-projects'],
  ['nih twitter chat anxiety', '2013-05-10-nih-twitter-chats-collaborations-multiply-successes'],
  [
    'labor department apps source code webinar',
    '2013-07-18-department-of-labor-download-their-apps-fork-their-code-check-out-the-webinar',
  ],
  [
    'pew what people do with cell phones',
    '2013-09-24-trends-on-tuesday-pew-cell-phone-activities-report',
  ],
  [
    'discipline of market leaders strategy',
    '2013-12-02-whats-your-strategy-operational-excellence-product-leadership-or-customer-intimacy',
  ],
  [
    'hootsuite archiving social media',
    '2014-02-10-managing-measuring-and-archiving-with-hootsuite',
  ],
  [
    'how to start a prize competition',
    '2014-03-31-get-started-with-challenge-and-prize-competitions',
  ],
  ['what is a terms of service', '2014-05-13-what-is-a-terms-of-service-and-how-do-i-get-one'],
  ['joe pagano seo event', '2014-06-13-search-engine-optimization-for-government-websites'],
  [
    'government branding inspectors general',
    '2014-07-25-5-key-points-about-government-branding-now',
  ],
  [
    'census three mobile apps on homepage',
    '2014-09-04-census-promotes-mobile-apps-front-and-center',
  ],
  [
    'register federal mobile app api',
    '2014-10-29-open-and-api-driven-federal-mobile-app-registration',
  ],
  [
    'help build the agenda citizen services summit',
    '2014-12-15-crowdsourced-digital-citizen-services-summit',
  ],
  [
    'sardine ice cream resolution accessibility',
    '2015-01-28-6-digital-media-trends-for-2015-you-can-make-them-accessible',
  ],
  [
    'flurry app growth complex tasks',
    '2015-03-10-trends-on-tuesday-more-time-consuming-complex-tasks-on-mobile-platforms',
  ],
  ['which labor data should be in the api', '2015-04-17-what-labor-department-data-do-you-want'],
  [
    'national day of civic hacking nasa',
    '2015-05-27-the-national-day-of-civic-hacking-2015-harnessing-the-power-of-the-people',
  ],
  [
    'mobilegeddon better mobile content',
    '2015-07-13-the-content-corner-create-better-mobile-content',
  ],
  [
    'supermoon web traffic nasa',
    '2015-09-28-nasa-lunar-eclipse-a-supermoon-match-made-in-metrics-heaven',
  ],
  ['health images flickr', '2015-11-04-nih-image-gallery-now-on-flickr'],
  ['veterans life insurance town hall', '2015-12-18-twitter-town-hall-tips-from-the-va'],
  [
    'demand driven open data hhs',
    '2016-02-17-the-data-briefing-demand-driven-open-data-at-health-and-human-services',
  ],
  ['agile in government', '2016-04-08-how-agiles-being-done-in-government'],
  [
    'problem definition prize challenge',
    '2016-06-08-a-problem-without-definition-is-a-challenge-without-a-solution',
  ],
  ['green it data centers efficiency', '2016-08-03-promoting-the-use-of-green-it'],
  [
    'data science literacy federal employees uk',
    '2016-09-21-the-data-briefing-should-u-s-federal-employees-become-data-science-literate',
  ],
  [
    'challenge.gov one click reporting',
    '2016-11-09-challenge-gov-launches-one-click-reporting-for-annual-prizes-data-call',
  ],
  ['great secure tools', '2017-04-11-to-get-things-done-you-need-great-secure-tools'],
  ['are videos effective hiv prevention', '2017-08-07-by-the-numbers-why-video-is-effective'],
  [
    'presidential innovation fellows 2019',
    '2019-02-14-introducing-2019-presidential-innovation-fellows',
  ],
  ['adopting design system step by step', '2020-01-30-adopting-uswds-one-step-at-time'],
  [
    'scam detectives free web metrics',
    '2020-10-24-true-crime-detectives-how-we-used-free-web-metrics-tools-to-uncover-a-cybersecurity-incident',
  ],
  ['US digital corps', '2021-09-07-introducing-the-u-s-digital-corps'],
  [
    'quality assurance after contract award',
    '2022-05-19-finding-post-award-balance-with-quality-assurance',
  ],
  [
    'billion hours filling in forms evaluation',
    '2022-10-28-incorporating-evaluation-into-digital-forms',
  ],
  [
    'fcc zoom sign language',
    '2023-06-12-fcc-requires-video-conferencing-platforms-to-be-accessible-and-proposes-platform-integration-with-sign-language-services',
  ],
  [
    'search.gov filters',
    '2023-12-13-less-is-more-improving-the-public-web-search-experience-with-filters',
  ],
  ['engineering guide ten years 18f', '2024-07-10-engineering-craft-practices-at-10'],
  [
    'fbopen small business opportunities',
    '2014-03-31-announcing-fbopen-government-opportunities-made-easier',
  ],
  [
    'contributors guide open source 18f',
    '2014-08-12-the-contributors-guide-to-18f-code-for-the-common',
  ],
  ['jekyll hub for team documentation', '2014-12-23-hub'],
  ['o*net skills data', '2015-03-11-onet-today-and-beyond'],
  ['agile nirvana devops event', '2015-04-20-act-iac-event-on-devops-in-the-government'],
  [
    'pulse https monitor government websites',
    '2015-06-02-taking-the-pulse-of-the-federal-governments-web-presence',
  ],
  ['open source documentation style guide', '2015-07-29-style-guide-for-open-source-documentation'],
  ['introducing us web design standards', '2015-09-28-web-design-standards'],
  ['one dollar winning bid', '2015-11-06-micro-purchase-lessons'],
  [
    'ATF regulation eregulations',
    '2015-12-09-an-open-source-government-is-a-faster-more-efficient-government',
  ],
  ['writing lab', '2016-01-22-18f-writing-lab'],
  ['too many options decisions', '2016-03-08-too-many-options-make-complicated-decisions-harder'],
  [
    'sharing visual style cloud.gov redesign',
    '2016-03-30-how-we-shared-a-visual-style-across-multiple-sites',
  ],
  ['remote designers distributed team', '2016-04-27-making-a-distributed-design-team-work'],
  [
    'federal election commission building together',
    '2016-06-07-building-better-by-building-together-with-the-federal-election-commission',
  ],
  [
    'product vision inception workshop',
    '2016-07-26-buying-better-digital-products-part-2-setting-the-product-vision-and-strategy',
  ],
  ['GAO report about 18f', '2016-09-15-gao-report-shows-satisfied-customers-areas-for-improvement'],
  ['thankful thanksgiving', '2016-11-25-what-18f-is-thankful-for-this-thanksgiving'],
  ['method cards new version', '2017-09-21-method-cards-tune-up'],
  ['advice column federal employees', '2018-02-28-ask-18f-data-collection'],
  ['login.gov identity proofing buying', '2018-08-07-how-login-used-evidence-based-buying'],
  ['us data federation', '2019-03-05-the-us-data-federation'],
  ['keep login account secure', '2019-08-15-keeping-your-accounts-secure'],
  ['collaborative culture 18f', '2020-03-31-building-a-collaborative-culture'],
  [
    'change control board devops',
    '2021-03-02-using-agile-and-devops-to-get-better-results-than-a-change-control-board',
  ],
  ['one ohs tech talks', '2022-01-25-tech-talks'],
  [
    'unplanned topics meetings tips',
    '2023-08-22-7-tips-on-facilitating-unplanned-topics-in-meetings',
  ],
  ['18f defaults', '2024-12-5-18f-project-defaults'],
];
