create table category (
  code      text    not null,
  position  integer not null,
  zh        text    not null,
  en        text    not null,
  dangerous boolean not null,
  constraint category_pkey primary key (code),
  constraint category_position_unique unique (position),
  constraint category_code_form check (code ~ '^[A-Z][A-Z0-9_]{1,39}$')
);
comment on table category is
  'REFERENCE: kinds of service; dangerous where serving may endanger the volunteer (志愿服务条例 art. 17)';

insert into category (position, code, zh, en, dangerous) values
  ( 1, 'THEORY_TALKS',          '理论宣讲', 'Theory and policy talks',          false),
  ( 2, 'CULTURE_AND_ARTS',      '文化文艺', 'Culture and arts',                 false),
  ( 3, 'SPORTS_AND_FITNESS',    '健身体育', 'Sports and fitness',               false),
  ( 4, 'SCIENCE_POPULARISING',  '科学普及', 'Popular science',                  false),
  ( 5, 'TUTORING',              '课业辅导', 'Tutoring',                         false),
  ( 6, 'CHILD_CARE',            '关爱儿童', 'Care for children',                false),
  ( 7, 'ELDERLY_CARE',          '助老服务', 'Help for the elderly',             false),
  ( 8, 'DISABILITY_HELP',       '助残服务', 'Help for people with disabilities', false),
  ( 9, 'HARDSHIP_RELIEF',       '扶困济难', 'Help in hardship',                 false),
  (10, 'HEALTH',                '医疗健康', 'Health',                           false),
  (11, 'MENTAL_CARE',           '心理关爱', 'Emotional support',                false),
  (12, 'LEGAL_AID',             '法律援助', 'Legal aid',                        false),
  (13, 'MEDIATION',             '矛盾调解', 'Mediation',                        false),
  (14, 'HOME_REPAIR',           '家电维修', 'Home and appliance repair',        true),
  (15, 'HAIRCUT',               '便民理发', 'Haircuts',                         false),
  (16, 'ERRANDS',               '代办跑腿', 'Errands',                          false),
  (17, 'DIGITAL_HELP',          '数字助力', 'Help with phones and computers',   false),
  (18, 'FARMING_AND_SKILLS',    '农技培训', 'Farming and job skills',           false),
  (19, 'ENVIRONMENT',           '环境保护', 'Environment',                      false),
  (20, 'CIVILITY',              '文明引导', 'Civil conduct and traffic guidance', true),
  (21, 'CUSTOMS_REFORM',        '移风易俗', 'Changing customs',                 false),
  (22, 'SAFETY_PATROL',         '平安巡防', 'Neighbourhood safety',             true),
  (23, 'EMERGENCY_RESPONSE',    '应急救援', 'Emergency and disaster response',  true);

grant select on category to redvest_service;
