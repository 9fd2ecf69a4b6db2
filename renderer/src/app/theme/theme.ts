import {
  Button,
  createTheme,
  Input,
  Menu,
  Modal,
  SegmentedControl,
  Slider,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const ink: MantineColorsTuple = [
  '#EFF4FB',
  '#DDE8F6',
  '#BBD2EE',
  '#93B8E4',
  '#6A9DD9',
  '#4A84CB',
  '#356FB9',
  '#2A62AB',
  '#1F5596',
  '#17437A',
];
const dark: MantineColorsTuple = [
  '#E8E9EB',
  '#A9AEB5',
  '#868C94',
  '#5C6168',
  '#3A3E44',
  '#2A2D32',
  '#202328',
  '#181A1D',
  '#131518',
  '#0D0E10',
];

/** The design system's measures for the component library. Colours come from tokens.css wherever a component allows it. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 7 },
  colors: { ink, dark },
  autoContrast: true,
  luminanceThreshold: 0.22,
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '14px', xl: '16px' },
  lineHeights: { xs: '1.45', sm: '1.34', md: '1.54', lg: '1.43', xl: '1.5' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'default',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'xs', radius: 5, h: 28, fw: 500, fz: 12.5 } }),
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': '28px', '--input-fz': '13px', '--input-radius': '5px' } }) }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 200, transitionProps: { duration: 0 }, radius: 5 } }),
    Modal: Modal.extend({
      defaultProps: {
        radius: 10,
        centered: true,
        overlayProps: { color: 'var(--overlay)', backgroundOpacity: 1 },
        transitionProps: { duration: 0 },
      },
    }),
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, radius: 8, transitionProps: { duration: 0 } } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { radius: 5, size: 'xs', transitionDuration: 0 } }),
    Slider: Slider.extend({ defaultProps: { size: 3, thumbSize: 12, label: null } }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--dim)',
  '--mantine-color-placeholder': 'var(--dim)',
  '--mantine-color-default-border': 'var(--line-2)',
  '--mantine-color-default': 'var(--field)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-error': 'var(--amber)',
  '--mantine-color-anchor': 'var(--acc-text)',
  '--mantine-primary-color-filled': 'var(--acc)',
  '--mantine-primary-color-light': 'var(--acc-tint)',
  '--mantine-primary-color-light-color': 'var(--acc-text)',
};

/** Lets the component library draw in our tokens, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
