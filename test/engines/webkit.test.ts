import { walkIn } from './ways'
import { webkit } from './webkit'

walkIn(webkit)
