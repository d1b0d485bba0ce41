/** Parameter families behind the exits: `docs/parameters.md` describes each. */
export const exitFamilies = [
  'begin',
  'kans',
  'reden',
  'verouderen',
  'stap',
  'seizoen.aan',
  'seizoen.uit',
  'conjunctuur',
  'werkloosheid',
  'aow',
  'klasse',
] as const

/** … behind the inflow. */
export const inflowFamilies = ['instroom', 'terugkeer', 'seizoen.in', 'uitstroom.basis'] as const

/** … behind the jobs with loonkostensubsidie. */
export const lksFamilies = ['lks.banen', 'lks.nieuw', 'lks.verlies'] as const
