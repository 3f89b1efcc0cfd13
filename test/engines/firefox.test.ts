import { firefox } from './firefox'
import { walkIn } from './ways'

walkIn(firefox)
