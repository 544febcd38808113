export { isoToSerial, serialToIso } from '../../sheet/serial-date';
