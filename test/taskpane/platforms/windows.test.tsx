/**
 * @jest-environment jsdom
 */
import '../../tools/text-coding';
import { describePlatform } from './ways';

describePlatform('windows');
