import {
  BinaryOperationNode,
  ColumnNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  ReferenceNode,
  ValueNode,
} from 'kysely';

/** As if every query of ours had forgotten to name its partnership: the first wall, taken down. */
export class WithoutWhere implements KyselyPlugin {
  private readonly transformer = new Forgetting();

  transformQuery({ node }: PluginTransformQueryArgs) {
    return this.transformer.transformNode(node);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

class Forgetting extends OperationNodeTransformer {
  protected override transformBinaryOperation(node: BinaryOperationNode): BinaryOperationNode {
    return namesPartnership(node) ? ALWAYS : super.transformBinaryOperation(node);
  }
}

const ALWAYS = BinaryOperationNode.create(ValueNode.createImmediate(1), OperatorNode.create('='), ValueNode.createImmediate(1));

/** `partnership_id = $1`, whatever the table is called. What joins two tables is left as it is. */
function namesPartnership({ leftOperand, rightOperand }: BinaryOperationNode): boolean {
  return columnOf(leftOperand) === 'partnership_id' && ValueNode.is(rightOperand);
}

function columnOf(node: OperationNode): string | undefined {
  return ReferenceNode.is(node) && ColumnNode.is(node.column) ? node.column.column.name : undefined;
}
