import {
  addressQuestion,
  options,
  phoneQuestion,
  type ServiceContent,
  text,
  yuan,
} from './service-content.ts';

/** Services that come to one's door. */
export const mealDelivery: ServiceContent = {
  name: '老年食堂送餐上门',
  category: '养老助残',
  provider: '滨江社区老年食堂',
  summary: '走不动、下楼不方便的老人，午饭由志愿者送到门口。菜软一点、淡一点，糖尿病人可以另配。',
  standard: '中午11:30到12:20之间送到，饭菜是热的。送不到的当天退钱。',
  eligibility: '住在滨江社区、60岁以上；手术后或行动不便的，不限年龄。',
  timeLimitDays: 2,
  price: yuan(12),
  delivery: ['AT_HOME'],
  documents: [{ name: '老人的身份证', note: '出示一下就行，不收复印件', required: true }],
  steps: ['提交申请', '志愿者上门认门', '约定从哪天开始送', '每天中午送到'],
  questions: [
    {
      text: { id: 'eater', label: text('给谁送'), maxLength: 30, required: true },
    },
    addressQuestion,
    phoneQuestion,
    {
      single: {
        id: 'diet',
        label: text('口味'),
        required: true,
        options: options({ soft: '软烂少盐', diabetic: '糖尿病餐', normal: '和大家一样' }),
      },
    },
    {
      multiple: {
        id: 'days',
        label: text('哪几天送'),
        required: true,
        minChoices: 1,
        options: options({ mon: '周一', tue: '周二', wed: '周三', thu: '周四', fri: '周五' }),
      },
    },
    {
      text: {
        id: 'note',
        label: text('用药或忌口'),
        hint: text('选了糖尿病餐的，请写一下'),
        maxLength: 200,
        showIf: { isOption: { question: 'diet', option: 'diabetic' } },
      },
    },
  ],
  answersOf: (phone) => [
    { question: 'eater', text: '家里老人' },
    { question: 'address', text: '滨江路2号院3栋2单元' },
    { question: 'phone', text: phone },
    { question: 'diet', choice: 'soft' },
    { question: 'days', choices: ['mon', 'wed', 'fri'] },
  ],
};

export const repairs: ServiceContent = {
  name: '家里小修上门',
  category: '便民维修',
  provider: '邻江物业服务公司（演示）',
  summary: '换灯泡、换水龙头、通下水、修门锁这些小活。人工不收钱，换的零件按票价算。',
  standard: '两个工作日内上门，动手之前先报零件价。修不了的当面说明，帮您联系厂家。',
  eligibility: '滨江社区的住户，租户也可以。',
  timeLimitDays: 2,
  price: yuan(0),
  delivery: ['AT_HOME'],
  documents: [],
  steps: ['提交申请', '电话约时间', '上门修理', '试用没问题再签字'],
  questions: [
    {
      single: {
        id: 'kind',
        label: text('哪里坏了'),
        required: true,
        options: options({ water: '水管、龙头', power: '灯和插座', lock: '门和锁', other: '其他' }),
      },
    },
    {
      text: {
        id: 'what',
        label: text('是什么情况'),
        maxLength: 200,
        multiline: true,
        required: true,
        showIf: { isOption: { question: 'kind', option: 'other' } },
      },
    },
    addressQuestion,
    phoneQuestion,
    { date: { id: 'day', label: text('希望哪天来') } },
  ],
  answersOf: (phone) => [
    { question: 'kind', choice: 'water' },
    { question: 'address', text: '临江小区1栋3单元' },
    { question: 'phone', text: phone },
  ],
};

export const haircut: ServiceContent = {
  name: '上门理发',
  category: '养老助残',
  provider: '邻里志愿服务队（演示）',
  summary: '每月第二个周末，志愿理发师到家里给下不了楼的老人剪头发。',
  standard: '自带工具和围布，用前消毒，剪完把地扫干净。',
  eligibility: '卧床、坐轮椅，或者下楼要人背的老人和残疾人。',
  timeLimitDays: 10,
  price: yuan(0),
  delivery: ['AT_HOME'],
  documents: [],
  steps: ['提交申请', '志愿者打电话约时间', '上门理发', '回访'],
  questions: [
    {
      number: {
        id: 'people',
        label: text('几个人理'),
        min: 1,
        max: 4,
        integer: true,
        required: true,
      },
    },
    addressQuestion,
    phoneQuestion,
  ],
  answersOf: (phone) => [
    { question: 'people', number: 1 },
    { question: 'address', text: '滨江路2号院2栋1单元' },
    { question: 'phone', text: phone },
  ],
};

export const handrails: ServiceContent = {
  name: '老人家里装扶手、防滑垫',
  category: '养老助残',
  provider: '滨江社区工作站',
  summary: '卫生间装扶手、铺防滑垫，门槛做小坡。先上门看，再定装哪里。',
  standard: '看过以后三天内给出方案，装好当场拉一拉、踩一踩，一年内松了免费修。',
  legalBasis: '《中华人民共和国老年人权益保障法》关于宜居环境的规定',
  eligibility: '70岁以上，或持残疾人证的住户；低保家庭免材料费。',
  timeLimitDays: 20,
  price: yuan(180),
  delivery: ['AT_HOME'],
  documents: [
    { name: '身份证', note: null, required: true },
    { name: '残疾人证或低保证', note: '有的话带上，可以减免', required: false },
  ],
  steps: ['提交申请', '上门量尺寸', '定方案、签字', '施工', '验收'],
  questions: [
    {
      multiple: {
        id: 'where',
        label: text('想装在哪里'),
        required: true,
        minChoices: 1,
        options: options({ toilet: '卫生间', bed: '床边', door: '门口', kitchen: '厨房' }),
      },
    },
    {
      single: {
        id: 'owner',
        label: text('房子是'),
        required: true,
        options: options({ own: '自己的', rent: '租的' }),
      },
    },
    {
      phone: {
        id: 'landlord',
        label: text('房东电话'),
        hint: text('打孔要房东同意'),
        required: true,
        showIf: { isOption: { question: 'owner', option: 'rent' } },
      },
    },
    addressQuestion,
    phoneQuestion,
  ],
  answersOf: (phone) => [
    { question: 'where', choices: ['toilet', 'bed'] },
    { question: 'owner', choice: 'own' },
    { question: 'address', text: '滨江路2号院1栋2单元' },
    { question: 'phone', text: phone },
  ],
};

export const doctorVisit: ServiceContent = {
  name: '家庭医生上门看看',
  category: '健康医疗',
  provider: '社区卫生服务站（演示）',
  summary: '给行动不便的老人量血压、测血糖、看伤口，讲清楚药怎么吃。急症请直接打120。',
  standard: '五个工作日内上门，来之前打电话。看完在健康手册上写清楚。',
  eligibility: '已经签约家庭医生、出门看病有困难的住户。',
  timeLimitDays: 5,
  price: yuan(0),
  delivery: ['AT_HOME', 'REMOTE'],
  documents: [{ name: '社保卡', note: null, required: true }],
  steps: ['提交申请', '医生电话了解情况', '上门或视频', '写进健康手册'],
  questions: [
    {
      multiple: {
        id: 'needs',
        label: text('需要做什么'),
        required: true,
        minChoices: 1,
        options: options({
          pressure: '量血压',
          sugar: '测血糖',
          wound: '看伤口、换药',
          pills: '问用药',
        }),
      },
    },
    addressQuestion,
    phoneQuestion,
  ],
  answersOf: (phone) => [
    { question: 'needs', choices: ['pressure', 'pills'] },
    { question: 'address', text: '望江苑1栋' },
    { question: 'phone', text: phone },
  ],
};
