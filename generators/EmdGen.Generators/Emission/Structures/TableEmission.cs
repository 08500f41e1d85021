using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>The emission of a table that is fixed at compile time.</summary>
internal sealed class TableEmission(TableStructure table) : TabularEmission(table)
{
    private readonly TableNumbers numbers = new(table);

    public override StructureDescription Description
        => new TableDescription(table, table.Sensitivity, table.Bias, "D_ik is the distance of predicted class i from true class k");

    protected override string KernelName => "Table";

    public override void WriteAttributes(IndentedWriter writer) => numbers.WriteAttribute(writer);

    public override void WriteDistance(IndentedWriter writer, TargetType target)
    {
        writer.WriteLine($"{Names.GroundDistance}.FromRows(");
        numbers.WriteRows(writer, target);
        writer.WriteLine($"{Literal.Of(table.Sensitivity)},");
        writer.WriteLine($"{Literal.Of(table.Bias)}).WithExponent({table.Exponent});");
    }
}
