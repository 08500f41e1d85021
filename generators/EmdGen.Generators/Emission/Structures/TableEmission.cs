using EmdGen.Generators.Emission.Cpu;
using EmdGen.Generators.Emission.Structures.Table;
using EmdGen.Generators.Emission.Text;
using EmdGen.Generators.Helpers;
using EmdGen.Generators.Model;

namespace EmdGen.Generators.Emission.Structures;

/// <summary>The emission of a table that is fixed at compile time.</summary>
internal sealed class TableEmission(TableStructure table) : TabularEmission(table)
{
    public override StructureDescription Description
        => new TableDescription(table, table.Sensitivity, table.Bias, "D_ik is the distance of predicted class i from true class k");

    public override void WriteDistance(IndentedWriter writer)
    {
        writer.WriteLine($"{Names.GroundDistance}.FromRows(");
        TableNumbers.WriteRows(writer, table);
        writer.WriteLine($"{Literal.Of(table.Sensitivity)},");
        writer.WriteLine($"{Literal.Of(table.Bias)}).WithExponent({table.Exponent});");
    }

    public override void WriteEvaluation(IndentedWriter writer, ClassSet set, string shape)
    {
        string method = $"{Names.EmdKernel}.{(Unrolled is null ? "Table" : "UnrolledTable")}<{shape}>";
        PreparedForm.Write(writer, set, Trailing, () =>
        {
            if (!TableNumbers.AreLiterals(table))
            {
                writer.WriteLine(method + $"({MemberNames.Distance});");
                return;
            }

            writer.WriteLine(method + "(");
            TableNumbers.WriteCosts(writer, table);
            writer.WriteLine(");");
        });
    }

    public override string ShapeInterfaces(bool isUnrolled) => isUnrolled ? Names.UnrolledTable : Names.ClassShape;
}
