/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../../tools/text-coding';
import { describePlatform } from './ways';

describePlatform('windows');
